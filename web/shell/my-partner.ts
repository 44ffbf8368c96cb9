import { listPartners } from '../../contract/partners.ts'
import { useAsk } from '../data/queries.ts'
import { useSignedIn } from '../data/session.tsx'

/** The partner that the signed-in person acts for. */
export function useMyPartner() {
  const { grant } = useSignedIn()
  const answer = useAsk(listPartners, {})
  return { answer, partner: answer.data?.partners.find(({ scopeId }) => scopeId === grant.scopeId) }
}
