import type { Standing } from '../../contract/receipts.ts'

/** A record as it is now, as far as a proof speaks of it. */
export type Now = { submitted_at: string; verified_at: string | null; returned_at: string | null }

/**
 * How a record that was accepted at a moment stands now. What was sent anew, or taken over from a list since, has
 * another moment of sending; a judgement changes nothing of the content.
 * @param now undefined where it is no longer there
 */
export function standingOf(
  acceptedAt: Date,
  now: Now | undefined,
): { standing: Standing; since: string | null } {
  if (!now) return { standing: 'removed', since: null }
  if (new Date(now.submitted_at).getTime() !== acceptedAt.getTime())
    return { standing: 'sent-anew', since: now.submitted_at }
  if (now.returned_at !== null) return { standing: 'returned', since: now.returned_at }
  if (now.verified_at !== null) return { standing: 'verified', since: now.verified_at }
  return { standing: 'waiting', since: now.submitted_at }
}
