import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { day, listParam, moment, month } from './fields.ts'
import { libraryId, pushDeviceId } from './ids.ts'

/**
 * When a report that did not come is reminded of: within three days of its deadline, on that day, from two and from
 * nine days after it, and within three days of the lock.
 */
export const steps = ['soon', 'today', 'late', 'later', 'closing'] as const
export type Step = (typeof steps)[number]

/** So many devices of a person are reminded on; the one that was added first makes room for another. */
export const mostDevices = 8
/** For so many minutes a code that was sent to an address confirms it. */
export const codeFor = 30

/** Before the token in a link that ends the weekly letter, and no other reminder. */
export const weeklyOnly = 'mingguan-'

export const readChoice = query('reminders.choice', {
  summary:
    'How I am reminded of a report that is due and of actions: on which devices, by e-mail, or not at all',
  input: z.object({}),
  result: z.object({
    /** What a browser asks its push service with (VAPID, P-256, base64url); null where this server pushes nothing. */
    pushKey: z.nullable(z.string()),
    /** `mark`: the SHA-256 of its address at the push service, base64url, by which a browser finds itself. */
    devices: z.array(z.object({ id: pushDeviceId, device: z.string(), addedAt: moment, mark: z.string() })),
    /** Whether this server sends e-mail. */
    mail: z.boolean(),
    /** `address`: the one that was given last, or an e-mail address that the account is signed in to with. */
    email: z.object({
      address: z.nullable(z.string()),
      state: z.enum(['off', 'code-sent', 'on', 'refused']),
      /** Whether a letter comes on Mondays, while reminders come by e-mail. */
      weekly: z.boolean(),
    }),
  }),
})
export const pushHere = command('reminders.push-here', {
  summary: 'Remind me on this device, by the push service of its browser (RFC 8030)',
  input: z.object({
    endpoint: z.string().check(z.maxLength(1000)),
    /** Public key and secret of the browser, base64url (RFC 8291). */
    p256dh: z.string().check(z.maxLength(100)),
    auth: z.string().check(z.maxLength(40)),
  }),
  result: z.object({ id: pushDeviceId }),
  problems: ['reminder.push-off', 'reminder.push-unfit'],
})
export const stopPush = command('reminders.stop-push', {
  summary: 'Remind me on one of my devices no more',
  input: z.object({ id: pushDeviceId }),
  result: z.object({}),
})
export const setEmail = command('reminders.set-email', {
  summary: `Send a code to an address, which confirms it within ${codeFor} minutes`,
  input: z.object({ address: z.email().check(z.toLowerCase(), z.maxLength(200)) }),
  result: z.object({}),
  problems: ['reminder.mail-off', 'reminder.codes-enough'],
})
export const confirmEmail = command('reminders.confirm-email', {
  summary: 'Confirm the address with the code that was sent to it; from then on I am reminded there',
  input: z.object({ code: z.string().check(z.trim(), z.regex(/^\d{6}$/)) }),
  result: z.object({}),
  problems: ['reminder.code-wrong', 'reminder.code-over', 'request.too-many'],
})
export const stopEmail = command('reminders.stop-email', {
  summary: 'Remind me by e-mail no more',
  input: z.object({}),
  result: z.object({}),
})
export const setWeekly = command('reminders.set-weekly', {
  summary: 'Whether a letter comes on Mondays of what is late, due this week and was finished',
  input: z.object({ weekly: z.boolean() }),
  result: z.object({}),
})
export const unsubscribe = command('reminders.unsubscribe', {
  summary:
    'Remind whoever got this link by e-mail no more, or send them no weekly letter, as the link says; answers the same where the link means nothing',
  input: z.object({ token: z.string().check(z.maxLength(64)) }),
  result: z.object({}),
  open: true,
  kept: false,
  oneClick: '/berhenti',
})

export const silentLibraries = query('reminders.silent', {
  summary:
    'Of these libraries those that have not reported a month, with whom to write to, for a text to share',
  input: z.object({ month, libraries: listParam(libraryId).check(z.maxLength(100)) }),
  result: z.object({
    submitBy: day,
    libraries: z.array(
      z.object({
        libraryId,
        name: z.string(),
        /** Of a village library its village, else the region that it serves. */
        place: z.string(),
        district: z.nullable(z.string()),
        /** `phone`: international, `+6281…`; null where there is none, or where it is not mine to see. */
        managers: z.array(z.object({ name: z.string(), phone: z.nullable(z.string()) })),
        /** Whether a manager chose to be reminded by Sinergi itself. */
        reminded: z.boolean(),
      }),
    ),
  }),
})
