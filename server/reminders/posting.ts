import type { Config } from '../platform/config.ts'
import type { Db } from '../platform/db.ts'
import { createMail, useMail } from './mail.ts'
import { createPush } from './push.ts'
import { preparePush, usePush } from './push-keys.ts'
import type { Post } from './sending.ts'

/** Makes ready what reminders are sent by. @returns what gives it, once the address is known that is listened on */
export async function preparePost(
  db: Db,
  { publicUrl, mail }: Pick<Config, 'publicUrl' | 'mail'>,
  log: (line: string) => void,
): Promise<(listening: string) => Omit<Post, 'db' | 'clock'>> {
  const key = await preparePush(db, log)
  usePush(key)
  useMail(mail)
  const send = createPush(subjectOf(publicUrl, mail?.from))
  return listening => ({
    ...{ url: publicUrl ?? listening, push: { send, key } },
    mail: mail && createMail(mail, log),
  })
}

/** Where push services find whoever runs this: an address for letters, or the pages; on this machine there is none. */
export function subjectOf(publicUrl: string | undefined, from: string | undefined): string {
  const address = /[^\s<>]+@[^\s<>]+/.exec(from ?? '')?.[0]
  if (address) return `mailto:${address}`
  return publicUrl?.startsWith('https:') ? publicUrl : 'mailto:sinergi@localhost.invalid'
}
