/** What of an enrolment decides whether it can stand beside others of the same library. Days ISO 8601. */
export type Rival = {
  id: string
  side: 'from' | 'into'
  kind: string
  proposedOn: string
  decreedOn: string | null
  declinedOn: string | null
  activeFrom: string | null
  endedOn: string | null
}

/** What decides whether two enrolments of a library can stand beside each other. */
export type Claim = Pick<Rival, 'kind' | 'declinedOn' | 'activeFrom' | 'endedOn'>

/**
 * Which enrolments of two entries of one library are set aside, and why. A library has one enrolment at a time
 * (improving apart) and is expected once in a month. What still goes on is kept before what has ended; then the earlier
 * decree; then the earlier proposal.
 */
export function settle(rivals: readonly Rival[]): { lost: Rival; to: Rival; why: string }[] {
  const kept: Rival[] = []
  const lost: { lost: Rival; to: Rival; why: string }[] = []
  for (const rival of rivals.toSorted(byClaim)) {
    const to = kept.find(other => other.side !== rival.side && clash(other, rival))
    if (to) lost.push({ lost: rival, to, why: whyOf(to, rival) })
    else kept.push(rival)
  }
  return lost
}

const isOpen = (e: Pick<Rival, 'endedOn' | 'declinedOn'>) => e.endedOn === null && e.declinedOn === null

/** True where a library cannot have both: one at a time goes on, and a month is expected once. */
export function clash(a: Claim, b: Claim): boolean {
  if ((a.kind === 'improving') !== (b.kind === 'improving')) return false
  if (isOpen(a) && isOpen(b)) return true
  if (a.activeFrom === null || b.activeFrom === null) return false
  const month = (day: string) => day.slice(0, 7)
  const endOf = (e: Claim) => (e.endedOn === null ? '9999-12' : month(e.endedOn))
  return month(a.activeFrom) <= endOf(b) && month(b.activeFrom) <= endOf(a)
}

function byClaim(a: Rival, b: Rival): number {
  const ahead = '9999-12-31'
  const claim = (e: Rival) => `${isOpen(e) ? 0 : 1}${e.decreedOn ?? ahead}${e.proposedOn}${e.id}`
  return claim(a) < claim(b) ? -1 : 1
}

function whyOf(kept: Rival, lost: Rival): string {
  if (isOpen(kept) !== isOpen(lost)) return 'enrolment-goes-on'
  return kept.decreedOn !== null && kept.decreedOn !== lost.decreedOn
    ? 'enrolment-decreed'
    : 'enrolment-proposed'
}
