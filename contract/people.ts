import * as z from 'zod/mini'
import { roles } from './access.ts'
import { command, query } from './endpoint.ts'
import { day, intParam, language, line, maybeText, moment, paging } from './fields.ts'
import { grantId, invitationId, passkeyId, personId, sessionId } from './ids.ts'

/** What a person signs in with: a username, an e-mail address or a phone number. */
export const loginKinds = ['username', 'email', 'phone'] as const

/** At least 10 characters (NIST SP 800-63B asks for length, not for signs); common ones are refused by rule. */
const passwordLength = { least: 10, most: 200 }
export const newPassword = z
  .string()
  .check(z.minLength(passwordLength.least), z.maxLength(passwordLength.most))
/** The same, for a form: whether it is as long as a password must be. */
export function isLongEnough({ length }: string): boolean {
  return length >= passwordLength.least && length <= passwordLength.most
}

export const grant = z.object({
  id: grantId,
  role: z.enum(roles),
  scopeId: z.int(),
  path: z.array(z.int()),
  /** The scope's name, for a region or a library. */
  name: z.string(),
  /** The library's id where the scope is a library. */
  libraryId: z.nullable(z.string()),
  /** The region's code where the scope is a region, or the library's village code. */
  regionCode: z.nullable(z.string()),
})

export const me = z.object({
  personId,
  sessionId: z.nullable(sessionId),
  name: z.string(),
  language,
  grants: z.array(grant),
})
export type Me = z.output<typeof me>

/** A sign-in from a device that the account did not know. */
export const newDevice = z.object({ sessionId, device: z.string(), at: moment, ended: z.boolean() })

/** A passkey that was added on another device of the account. */
export const newPasskey = z.object({ id: passkeyId, name: z.string(), at: moment })

export const getMe = query('people.me', {
  summary: 'The person of this session, with roles; null where nobody is signed in',
  input: z.object({}),
  result: z.object({
    me: z.nullable(me),
    example: z.boolean(),
    firstRun: z.boolean(),
    /** What has to be done before anything else; nothing else is answered until then. */
    held: z.nullable(z.enum(['second-factor'])),
    /** Sign-ins that nobody has yet said were theirs, for devices that were known before. */
    newDevices: z.array(newDevice),
    /** Passkeys of which nobody has yet said that they added them, for devices that were known before. */
    newPasskeys: z.array(newPasskey),
    /** The words on the button for the organisation's own sign-in; null where there is none. */
    provider: z.nullable(z.string()),
    /** The one address at which passkeys work, such as `https://sinergi.example`; null where they do not. */
    passkeysAt: z.nullable(z.string()),
  }),
  open: true,
})

/**
 * Either the session has begun (`me`), or the second factor is awaited: `token` goes back with `people.finish-sign-in`,
 * or with `people.begin-passkey-sign-in`, within ten minutes. `app`, `passkey`: what the account has; a recovery code
 * always counts.
 */
export const entered = z.object({
  me: z.nullable(me),
  step: z.nullable(z.object({ token: z.string(), app: z.boolean(), passkey: z.boolean() })),
})

export const signIn = command('people.sign-in', {
  summary: 'Start a session with username, e-mail or phone number, and password',
  input: z.object({ login: line(200), password: z.string().check(z.maxLength(200)), device: maybeText(120) }),
  result: entered,
  problems: ['sign-in.wrong', 'request.too-many', 'person.disabled'],
  open: true,
  kept: false,
})

export const signOut = command('people.sign-out', {
  summary: 'End this session',
  input: z.object({}),
  result: z.object({}),
  kept: false,
})

/** Accounts of the example programme, offered on the sign-in page in that mode only; empty otherwise. */
export const exampleAccounts = query('people.example-accounts', {
  summary: 'Accounts of the example programme',
  input: z.object({}),
  result: z.object({
    accounts: z.array(
      z.object({
        login: z.string(),
        password: z.string(),
        name: z.string(),
        role: z.enum(roles),
        place: z.string(),
      }),
    ),
  }),
  open: true,
})

export const session = z.object({
  id: sessionId,
  device: z.string(),
  startedAt: moment,
  seenAt: moment,
  current: z.boolean(),
})
export const listSessions = query('people.sessions', {
  summary: "The person's own devices",
  input: z.object({}),
  result: z.object({ sessions: z.array(session) }),
})
export const revokeSession = command('people.revoke-session', {
  summary: 'Sign one of my devices out',
  input: z.object({ sessionId }),
  result: z.object({}),
})
export const changePassword = command('people.change-password', {
  summary: 'Change my password; other devices are signed out',
  input: z.object({ current: z.string().check(z.maxLength(200)), next: newPassword }),
  result: z.object({}),
  problems: ['password.wrong', 'password.too-weak'],
  kept: false,
})
export const setLanguage = command('people.set-language', {
  summary: 'Set the language of my screens',
  input: z.object({ language }),
  result: z.object({}),
})

/** The first and the last day of a role that is given for a time. */
export const period = z.object({ from: day, until: day })
/** The longest that an auditor is given at once: a year, with its leap day. */
export const mostAuditorDays = 366

/** An invitation is a one-time link, valid 14 days, to be given as link or QR. */
export const invite = command('people.invite', {
  summary: 'Invite a person to a role in a scope below (or beside) mine, by link or QR',
  input: z.object({
    ...{ id: invitationId, role: z.enum(roles), scopeId: z.int(), name: line(120) },
    /** Of auditors, who are given a time and no more; of others none. */
    period: z._default(z.nullable(period), null),
  }),
  /** `token` and `code` are shown once; the link is `/undangan/<token>`, the code is typed at `/undangan`. */
  result: z.object({ token: z.string(), code: z.string(), expiresAt: moment }),
  problems: ['seat.period-missing', 'seat.period-over', 'seat.period-too-long'],
  kept: false,
})
export const listInvitations = query('people.invitations', {
  summary: 'Invitations in my scope that are not yet used',
  input: z.object({ scopeId: z.optional(intParam(1, 99_999_999)), ...paging }),
  result: z.object({
    total: z.int(),
    invitations: z.array(
      z.object({
        id: invitationId,
        name: z.string(),
        role: z.enum(roles),
        scopeName: z.string(),
        invitedBy: z.string(),
        invitedAt: moment,
        expiresAt: moment,
        expired: z.boolean(),
        period: z.nullable(period),
      }),
    ),
  }),
})
export const withdrawInvitation = command('people.withdraw-invitation', {
  summary: 'Make an invitation link worthless',
  input: z.object({ invitationId }),
  result: z.object({}),
})
export const readInvitation = query('people.read-invitation', {
  summary: 'What an invitation link is for',
  input: z.object({ token: line(100) }),
  result: z.object({
    ...{ name: z.string(), role: z.enum(roles), scopeName: z.string(), invitedBy: z.string() },
    period: z.nullable(period),
    /** What the person signs in with, where a list said so; to be put right by them. */
    login: z.nullable(z.string()),
  }),
  problems: ['invitation.not-valid', 'invitation.used', 'invitation.expired'],
  open: true,
})
export const acceptInvitation = command('people.accept-invitation', {
  summary: 'Use an invitation: make an account (or add the role to the one signed in) and start a session',
  input: z.object({
    token: line(100),
    /** For a new account; left out when the person is signed in already. */
    account: z.optional(z.object({ name: line(120), login: line(200), password: newPassword })),
    device: maybeText(120),
  }),
  result: z.object({ me }),
  problems: [
    'invitation.not-valid',
    'invitation.used',
    'invitation.expired',
    'login.taken',
    'password.too-weak',
    'handover.to-oneself',
  ],
  open: true,
  kept: false,
})

/** The first administrator of an empty installation, with the one-time code that the terminal printed. */
export const firstRun = command('people.first-run', {
  summary: 'Make the first administrator of an empty installation',
  input: z.object({ code: line(40), name: line(120), login: line(200), password: newPassword }),
  result: z.object({ me }),
  problems: ['first-run.code-wrong', 'first-run.done', 'password.too-weak'],
  open: true,
  kept: false,
})

export const person = z.object({
  id: personId,
  name: z.string(),
  logins: z.array(z.object({ kind: z.enum(loginKinds), value: z.string() })),
  lastSeenAt: z.nullable(moment),
  grants: z.array(
    z.object({
      ...{ id: grantId, role: z.enum(roles), scopeName: z.string(), since: moment },
      /** The moment at which the role ends by itself; null where no end is set. */
      until: z.nullable(moment),
    }),
  ),
})
export const listPeople = query('people.list', {
  summary: 'People with a role in my scope',
  input: z.object({
    q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
    role: z.optional(z.enum(roles)),
    scopeId: z.optional(intParam(1, 99_999_999)),
    ...paging,
  }),
  result: z.object({ total: z.int(), people: z.array(person) }),
})
export const endGrant = command('people.end-grant', {
  summary: "End a person's role in a scope; history stays",
  input: z.object({ grantId }),
  result: z.object({}),
  problems: ['grant.last-administrator'],
})

/**
 * Tells which kind of login a text is and brings it to one form: e-mail in lower case, Indonesian phone numbers
 * to E.164 (`0812-3456-7890` → `+6281234567890`), usernames in lower case. Undefined where it is none of them.
 */
export function normalLogin(text: string): { kind: (typeof loginKinds)[number]; value: string } | undefined {
  const login = text.trim().toLowerCase()
  if (login.includes('@')) {
    return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(login) ? { kind: 'email', value: login } : undefined
  }
  const digits = login.replace(/[\s().-]/g, '')
  if (/^(\+?62|0)8\d{7,12}$/.test(digits)) {
    return { kind: 'phone', value: `+62${digits.replace(/^(\+?62|0)/, '')}` }
  }
  return /^[a-z][a-z0-9._-]{2,39}$/.test(login) ? { kind: 'username', value: login } : undefined
}
