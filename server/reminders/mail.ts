import type { MailSettings } from '../platform/config.ts'

export type Letter = {
  /** What it is known by: sent twice, it is the same letter. */
  id: string
  to: string
  subject: string
  text: string
  /** The same for programs that show more than text. */
  html?: string
  language: 'id' | 'en'
  /** Where a mail program ends them with one click (RFC 8058), and a person with two; none in a letter with a code. */
  stop?: string
  /** A calendar file that goes with it (iCalendar), which mail programs take in. */
  calendar?: { method: 'PUBLISH' | 'CANCEL'; text: string; name: string }
}
/** `refused`: there is no such address, or it takes nothing. */
export type Posted = 'sent' | 'refused' | 'again'
export type Mail = {
  send(letter: Letter): Promise<Posted>
  /** Whether the server answers and takes the login. @throws what it says */
  verify(): Promise<void>
  close(): void
}

// one for the process: set at the start, by the configuration
let settings: MailSettings | undefined

/** Sets, or takes away, what letters are sent by. */
export function useMail(given: MailSettings | undefined): void {
  settings = given
}
export const sendsMail = (): boolean => settings !== undefined
/** Who letters come from, also with a name; undefined where none are sent. */
export const mailFrom = (): string | undefined => settings?.from

/** What hands letters to the mail server that is configured. */
export function createMail({ url, from }: MailSettings, log: (line: string) => void): Mail {
  const { hostname, port, protocol, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const near = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const options = {
    ...{ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (secure ? 465 : 587), secure },
    // a password is given to a server over TLS only, but for one on this machine
    requireTLS: !secure && !near && username !== '',
    auth: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
    ...{ pool: true, maxConnections: 4, disableFileAccess: true, disableUrlAccess: true },
    ...{ connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 },
  }
  // loaded when something is sent: a start does without it
  let opened: ReturnType<typeof open> | undefined
  const open = async () => (await import('nodemailer')).createTransport(options)
  const transport = () => (opened ??= open())
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'sinergi'
  return {
    async send({ id, to, subject, text, html, language, stop, calendar }) {
      try {
        await (await transport()).sendMail({
          ...{ from, to: { name: '', address: to }, subject, text, messageId: `<${id}@${domain}>` },
          ...(html !== undefined && { html }),
          ...(calendar && {
            icalEvent: {
              ...{ method: calendar.method, content: calendar.text, filename: `${calendar.name}.ics` },
            },
          }),
          headers: {
            ...{ 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
            ...(stop && {
              'List-Unsubscribe': `<${stop}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        })
        return 'sent'
      } catch (error) {
        const { code, responseCode, command } = error as {
          code?: string
          responseCode?: number
          command?: string
        }
        if (command === 'RCPT TO' && responseCode !== undefined && responseCode >= 550 && responseCode < 560)
          return 'refused'
        // what the server said may name the address; its code does not
        log(`A letter could not be sent (${code ?? 'no code'}${responseCode ? `, ${responseCode}` : ''})`)
        return 'again'
      }
    },
    async verify() {
      await (await transport()).verify()
    },
    close: () =>
      void opened?.then(
        it => it.close(),
        () => undefined,
      ),
  }
}
