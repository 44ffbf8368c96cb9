import { type Form, formPath } from '../../../contract/forms.ts'
import { useSignedIn } from '../../data/session.tsx'

/** Where guests fill a form in. */
export const linkOf = (token: string): string => `${location.origin}${formPath}/${token}`
/** The same as it is read from a screen and typed. */
export const spokenLink = (token: string): string => `${location.host}${formPath}/${token}`
/** The page of a meeting; for whoever works in a library the list. */
export const useMeetingPage = (id: string): string =>
  useSignedIn().grant.libraryId === null ? `/pertemuan/${id}` : '/pertemuan'
export const pageOf = ({ id, meetingId }: Pick<Form, 'id' | 'meetingId'>): string =>
  `/pertemuan/${meetingId}/formulir/${id}`
