import type pg from 'pg'
import type { Config } from '../platform/config.ts'
import { createMail } from '../reminders/mail.ts'
import { openKey } from '../reminders/push-keys.ts'
import { bad, type Finding, ok, warn } from './finding.ts'

/** Whether the key of notifications opens, who chose to be reminded, and what waits. After `useKey`. */
export async function reminders(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{ no: number; public_key: Buffer; secret: Buffer }>(
    'select no, public_key, secret from push_key order by no desc limit 1',
  )
  const [key] = rows
  const keyed = !key
    ? bad('notifications', 'there is no key for push services: the next start makes it')
    : openKey(key)
      ? ok('notifications', 'their key opens')
      : bad(
          'notifications',
          'their key does not open: give the SINERGI_SECRET_KEY it was sealed with; otherwise the next start makes a new one, and people turn them on anew',
        )
  return [keyed, await queue(client)]
}

async function queue(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ devices: number; addresses: number; late: number; lost: number }>(
    `select (select count(*)::int from push_device where key_no = (select max(no) from push_key)) as devices,
      (select count(*)::int from reminder_email where verified_at is not null) as addresses,
      (select count(*)::int from reminder_sending where ended_at is null and next_at < now() - interval '15 minutes') as late,
      (select count(*)::int from reminder_sending where outcome = 'given-up' and ended_at > now() - interval '3 days') as lost`,
  )
  const { devices = 0, addresses = 0, late = 0, lost = 0 } = rows[0] ?? {}
  const says = `chosen on ${devices} devices and at ${addresses} addresses`
  if (late > 0)
    return warn(
      'reminders',
      `${says}; ${late} should have been sent: is a server running, and what does its log say?`,
    )
  if (lost > 0)
    return warn(
      'reminders',
      `${says}; ${lost} were given up within three days: does the server reach the internet and its mail server?`,
    )
  return ok('reminders', `${says}; none is late`)
}

/** Whether the mail server answers and takes the login. */
export async function mailServer({ mail }: Pick<Config, 'mail'>): Promise<Finding> {
  if (!mail) return ok('e-mail', 'off: SINERGI_SMTP_URL is not set')
  const sender = createMail(mail, () => undefined)
  try {
    await sender.verify()
    return ok('e-mail', 'the mail server answers')
  } catch (error) {
    // what it says may name the login
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    const why = [code, responseCode].filter(Boolean).join(', ') || 'no answer'
    return bad(
      'e-mail',
      `the mail server does not take letters (${why}): is SINERGI_SMTP_URL right, and is it up?`,
    )
  } finally {
    sender.close()
  }
}
