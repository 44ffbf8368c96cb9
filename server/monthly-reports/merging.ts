/** What of a report decides which of two stays. Moments ISO 8601. */
export type Rival = {
  submittedAt: string
  verifiedAt: string | null
  returnedAt: string | null
  /** Taken over from a list kept elsewhere, and not sent by the library itself. */
  takenOver: boolean
}

const rank = (report: Rival) => (report.verifiedAt !== null ? 2 : report.returnedAt === null ? 1 : 0)

/**
 * Of two reports of one library for one month, which is kept, and why: the library's own before one that was taken over
 * from elsewhere, unless its own was returned; else the verified one; else the one that counts, which
 * a returned one does not; else the one sent later; of two that are alike in all that, the survivor's own.
 */
export function keptOf(from: Rival, into: Rival): { kept: 'from' | 'into'; why: string } {
  const own = from.takenOver ? into : from
  if (from.takenOver !== into.takenOver && rank(own) > 0)
    return { kept: own === from ? 'from' : 'into', why: 'report-own' }
  if (rank(from) !== rank(into)) {
    const kept = rank(from) > rank(into) ? 'from' : 'into'
    return { kept, why: Math.max(rank(from), rank(into)) === 2 ? 'report-verified' : 'report-counts' }
  }
  return { kept: from.submittedAt > into.submittedAt ? 'from' : 'into', why: 'report-later' }
}
