import * as z from 'zod/mini'
import { command } from './endpoint.ts'
import { line, maybeText } from './fields.ts'
import { entered } from './people.ts'

/** Where to go, and what the page keeps in its tab until it is back: without it the answer is worth nothing. */
const away = z.object({ url: z.string(), ticket: z.string() })

export const beginSingleSignOn = command('people.begin-single-sign-on', {
  summary: "Start to sign in through the organisation's own sign-in (OpenID Connect)",
  input: z.object({}),
  result: away,
  problems: ['sso.off', 'sso.unreachable', 'request.too-many'],
  open: true,
  kept: false,
})

export const linkSingleSignOn = command('people.link-single-sign-on', {
  summary: "Start to link my account to the organisation's own sign-in",
  input: z.object({ password: z.nullable(z.string().check(z.maxLength(200))) }),
  result: away,
  problems: ['sso.off', 'sso.unreachable', 'sso.linked-already', 'password.wrong', 'request.too-many'],
  kept: false,
})

/** An account is never made by it, nor a role given: it opens the account that is linked, or links it once. */
export const finishSingleSignOn = command('people.finish-single-sign-on', {
  summary: 'Come back from the provider: start a session, or link the account of whoever began it signed in',
  input: z.object({
    ticket: line(100),
    /** What the provider put into the address, from the question mark on. */
    answer: z.string().check(z.maxLength(4000)),
    device: maybeText(120),
  }),
  result: z.extend(entered, { linked: z.boolean() }),
  problems: [
    'sso.off',
    'sso.unreachable',
    'sso.expired',
    'sso.cancelled',
    'sso.failed',
    'sso.unknown-person',
    'sso.linked-elsewhere',
    'sso.linked-already',
    'person.disabled',
    'request.too-many',
  ],
  open: true,
  kept: false,
})

export const unlinkSingleSignOn = command('people.unlink-single-sign-on', {
  summary: "Take the link to the organisation's own sign-in away",
  input: z.object({ password: z.nullable(z.string().check(z.maxLength(200))) }),
  result: z.object({}),
  problems: ['password.wrong', 'request.too-many'],
})
