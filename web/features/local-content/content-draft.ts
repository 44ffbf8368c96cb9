import type { ResultOf } from '../../../contract/endpoint.ts'
import { type ContentId, makeId } from '../../../contract/ids.ts'
import type { ContentKind, getContent } from '../../../contract/local-content.ts'
import { type ConsentDraft, emptyConsent, givenOf, missingOf } from '../../shell/consent-draft.ts'

export type ContentDraft = {
  id: ContentId
  version: number | null
  kind: ContentKind | ''
  title: string
  text: string
  link: string
  /** Who tells it; not asked again once it is entered. */
  teller: ConsentDraft
  /** The words tell of a child: the guardian's consent is asked for. */
  child: ConsentDraft | null
  step: number
}

export const emptyDraft = (): ContentDraft => ({
  ...{ id: makeId<ContentId>(), version: null, kind: '', title: '', text: '', link: '' },
  ...{ teller: emptyConsent(), child: null, step: 1 },
})
export function draftOf(saved: ResultOf<typeof getContent>['content']): ContentDraft {
  const { id, version, kind, title, text, link } = saved
  return { ...emptyDraft(), id, version, kind, title, text: text ?? '', link: link ?? '', step: 4 }
}

export type Field = 'kind' | 'name' | 'either' | 'linkWrong' | 'teller' | 'child'
export type Trouble = { step: number; field: Field }

/** Looks over the answers, as the server does when they arrive. */
export function troublesOf(draft: ContentDraft): Trouble[] {
  const link = draft.link.trim()
  const { teller, child } = draft
  const unfinished = (one: ConsentDraft) => one.parts.length > 0 && missingOf(one, true).length > 0
  const all: [number, Field, boolean][] = [
    [1, 'kind', draft.kind === ''],
    [1, 'name', draft.title.trim() === ''],
    [2, 'either', draft.text.trim() === '' && link === ''],
    [2, 'linkWrong', link !== '' && !/^https:\/\/\S+$/.test(link)],
    [2, 'child', child !== null && unfinished(child)],
    [3, 'teller', unfinished(teller)],
  ]
  return all.filter(([, , is]) => is).map(([step, field]) => ({ step, field }))
}

/** What is sent; null while something that is needed was not answered. */
export function contentInput(draft: ContentDraft, libraryId: string) {
  const { id, version, kind, teller, child } = draft
  if (troublesOf(draft).length > 0 || kind === '') return null
  const given = [teller, child].flatMap(one => (one && one.parts.length > 0 ? (givenOf(one) ?? []) : []))
  return {
    ...{ id, libraryId, version, kind, title: draft.title.trim() },
    ...{ text: draft.text.trim() || null, link: draft.link.trim() || null, consents: given },
  }
}
