import type { GivenOf, ResultOf } from '../../../contract/endpoint.ts'
import type { answerPledgeLink, readPledgeLink } from '../../../contract/pledge-links.ts'

export type Asked = ResultOf<typeof readPledgeLink>
/** What was kept, and how much is left to answer. */
export type Sent = ResultOf<typeof answerPledgeLink> & { left: number }
export type AskedPromise = Asked['commitments'][number]
export type AskedChange = Asked['changes'][number]['change']

/** What is picked before it is sent, by promise and by change. */
export type Answers = {
  yes: Record<string, boolean>
  reasons: Record<string, string>
  name: string
}
export const nothingSaid: Answers = { yes: {}, reasons: {}, name: '' }

/** How a card tells what is picked. */
export type Saying = {
  draft: Answers
  /** What lacks its reason. */
  lacking: readonly string[]
  onSay: (id: string, yes: boolean | null) => void
  onReason: (id: string, reason: string) => void
}

/** Changes that wait for the giver’s word, not the office’s. */
export const toAnswer = ({ changes }: Asked): Asked['changes'] =>
  changes.filter(({ change }) => change.side === 'office' && change.answeredAt === null)

export const waits = ({ state }: AskedPromise): boolean => state === 'proposed'
/** Agreed to, and not all there: it can still be taken back. */
export const runs = ({ state }: AskedPromise): boolean =>
  state === 'agreed' || state === 'part' || state === 'overdue'

/** What of it lacks its reason. */
export const lackingReason = ({ declined, changes }: GivenOf<typeof answerPledgeLink>): string[] =>
  [...declined, ...changes.filter(({ accepted }) => !accepted)]
    .filter(({ reason }) => !reason?.trim())
    .map(({ id }) => id)

/** The answer as it is sent: only of what is still to be answered. */
export function answerOf(
  asked: Asked,
  { yes, reasons, name }: Answers,
  token: string,
): GivenOf<typeof answerPledgeLink> {
  const of = asked.commitments.filter(one => (waits(one) || runs(one)) && one.id in yes)
  const changes = toAnswer(asked).filter(({ change }) => change.id in yes)
  return {
    ...{ token, name },
    agreed: of.filter(one => waits(one) && yes[one.id]).map(({ id, version }) => ({ id, version })),
    declined: of
      .filter(({ id }) => yes[id] === false)
      .map(({ id, version }) => ({ id, version, reason: reasons[id] ?? '' })),
    changes: changes.map(({ change: { id } }) => {
      const accepted = yes[id] === true
      return { id, accepted, reason: accepted ? null : (reasons[id] ?? '') }
    }),
  }
}
