import * as z from 'zod/mini'
import { roles } from './access.ts'
import { command, download, paper, query } from './endpoint.ts'
import { day, format, intParam, line, maybeText, moment, paging } from './fields.ts'
import { grantId, importId, invitationId, personId, resetId } from './ids.ts'
import { entered, newPassword } from './people.ts'

/** Most places that one command invites: what an office can hand out in a day, and a minute's work for the server. */
export const mostInvited = 500

/** What is shown once: the token of a link, and the code to be typed from paper, in two groups of five. */
const secret = { token: z.string(), code: z.string(), expiresAt: moment }

export const slip = z.object({
  id: invitationId,
  scopeId: z.int(),
  role: z.enum(roles),
  /** Who is invited: a person, or the place where no person's name is known. */
  name: z.string(),
  place: z.string(),
  ...secret,
})
export type Slip = z.output<typeof slip>

/** Why a place was not invited: somebody there has signed in; an invitation is still open. */
export const toldReasons = ['account', 'invited'] as const

export const inviteList = command('people.invite-list', {
  summary: 'Invite those who hold the places below, each by a link and a code; answered once',
  input: z.object({
    places: z
      .array(z.object({ id: invitationId, scopeId: z.int(), name: maybeText(120) }))
      .check(z.minLength(1), z.maxLength(mostInvited)),
    /** True: an open invitation of the same place is withdrawn, and a new one made. */
    again: z.boolean(),
  }),
  result: z.object({
    made: z.array(slip),
    told: z.array(z.object({ scopeId: z.int(), place: z.string(), why: z.enum(toldReasons) })),
  }),
  kept: false,
})

/** Those whom a list invited and who have not joined: their links and codes are made anew, and the former end. */
export const slipsOfList = command('people.slips-of-list', {
  summary: 'Make the links and codes of those whom an import invited, some hundreds at a time; answered once',
  input: z.object({
    /** The import that invited them. */
    listId: importId,
    /** The last of those made before; null: from the first. */
    after: z.nullable(invitationId),
  }),
  result: z.object({ made: z.array(slip), next: z.nullable(invitationId) }),
  kept: false,
})

/** Slips to cut out, eight to a page (A4, PDF): of invitations whose secrets the caller still has in hand. */
export const printSlips = paper('people.slips', {
  summary: 'The slips of invitations on paper, eight to a page',
  input: z.object({
    slips: z
      .array(z.object({ id: invitationId, token: line(100), code: line(40) }))
      .check(z.minLength(1), z.maxLength(mostInvited)),
    /** Where this installation is reached, such as `https://sinergi.example`: for the link in the QR code. */
    origin: z.url({ protocol: /^https?$/ }).check(z.maxLength(200)),
  }),
})

export const enterCode = command('people.enter-code', {
  summary: 'Change the code on a slip into the link that it stands for',
  input: z.object({ code: line(40) }),
  result: z.object({ kind: z.enum(['invitation', 'reset']), token: z.string() }),
  problems: [
    'code.wrong',
    'invitation.used',
    'invitation.expired',
    'invitation.not-valid',
    'request.too-many',
  ],
  open: true,
  kept: false,
})

/**
 * Why nobody at a place has signed in: not invited; invited and waiting; the invitation ran out; those who were there
 * have handed over or are disabled; an account was made and never used.
 */
export const neverReasons = ['never', 'waiting', 'expired', 'left', 'unused'] as const
export type NeverReason = (typeof neverReasons)[number]

/** What can still be done comes first: an invitation that waits or ran out says more than what was before it. */
export function reasonOf(facts: {
  waiting: boolean
  unused: boolean
  expired: boolean
  left: boolean
}): NeverReason {
  if (facts.waiting) return 'waiting'
  if (facts.unused) return 'unused'
  if (facts.expired) return 'expired'
  return facts.left ? 'left' : 'never'
}

const never = {
  /** A province or regency. */
  region: z.optional(intParam(1, 99_999_999)),
  reason: z.optional(z.enum(neverReasons)),
}
export const neverSignedIn = query('people.never-signed-in', {
  summary: 'Places below that ought to have an account and where nobody has signed in, with the reason',
  input: z.object({ ...never, ...paging }),
  result: z.object({
    total: z.int(),
    byReason: z.record(z.enum(neverReasons), z.int()),
    places: z.array(
      z.object({
        scopeId: z.int(),
        role: z.enum(roles),
        name: z.string(),
        /** Village, district, regency and province, as far as they apply. */
        within: z.array(z.string()),
        reason: z.enum(neverReasons),
        /** The last invitation that was neither used nor withdrawn. */
        invited: z.nullable(z.object({ name: z.string(), by: z.string(), at: moment, until: moment })),
      }),
    ),
  }),
})
export const exportNeverSignedIn = download('people.export-never-signed-in', {
  summary: 'The same places as a file',
  input: z.object({ ...never, format }),
})

/**
 * Invites a successor to a role. When it is accepted, the former grant ends in the same transaction, or on the day
 * until which both are wanted.
 */
export const handOver = command('people.hand-over', {
  summary: 'Hand a role over to a successor, by link or code',
  input: z.object({ id: invitationId, grantId, name: line(120), keepUntil: z.nullable(day) }),
  result: slip,
  problems: ['handover.date-past'],
  kept: false,
})

export const holders = query('people.holders', {
  summary: 'Who held the role of a place, from when to when, the newest first; and a handover that waits',
  input: z.object({ scopeId: intParam(1, 99_999_999) }),
  result: z.object({
    holders: z.array(
      z.object({
        grantId,
        personId,
        name: z.string(),
        since: moment,
        /** When the role ended, or will end; null where no end is set. */
        until: z.nullable(moment),
        ended: z.boolean(),
      }),
    ),
    handover: z.nullable(
      z.object({ invitationId, grantId, name: z.string(), expiresAt: moment, keepUntil: z.nullable(day) }),
    ),
  }),
})

/** The former password ends at once, and with it every session; roles and history stay. */
export const resetAccess = command('people.reset-access', {
  summary: 'Give somebody of the level below a one-time link and code to set a new password with',
  input: z.object({
    id: resetId,
    personId,
    /** True: the second factor ends too, for somebody who has lost the phone and the recovery codes. */
    secondFactor: z._default(z.boolean(), false),
  }),
  result: z.object({ name: z.string(), ...secret }),
  problems: ['reset.roles-beyond'],
  kept: false,
})
export const readReset = query('people.read-reset', {
  summary: 'Whom a link for a new password is for',
  input: z.object({ token: line(100) }),
  result: z.object({ name: z.string(), logins: z.array(z.string()), madeBy: z.string() }),
  problems: ['invitation.not-valid', 'invitation.used', 'invitation.expired'],
  open: true,
})
export const restoreAccess = command('people.restore-access', {
  summary: 'Set a new password by a link from the level above, and start a session',
  input: z.object({ token: line(100), password: newPassword, device: maybeText(120) }),
  result: entered,
  problems: [
    'invitation.not-valid',
    'invitation.used',
    'invitation.expired',
    'password.too-weak',
    'person.disabled',
  ],
  open: true,
  kept: false,
})
