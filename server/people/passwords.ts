import { hash, verify } from '@node-rs/argon2'
import type { Login } from './queries.ts'

/** Argon2id with the least cost that OWASP asks for (Password Storage Cheat Sheet): 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Of a random password that nobody knows, so that an unknown login takes as long as a known one. */
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$nEKQqkrGsjqA978h6cHaWQ$71qvha4CUxp5J4juT+OXu3jrkmHbS6yX1n9KXxcqY+s'

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

/** True where the hash is of that password; takes as long where there is no hash. */
export async function isPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const right = await verify(passwordHash ?? nobodys, password.normalize('NFC'))
  return right && typeof passwordHash === 'string'
}

/**
 * True for a password that guessing programs try first: a common word with figures, a run, few different signs, or
 * one that holds the person's login. Length is the contract's rule (NIST SP 800-63B, 5.1.1.2).
 */
export function isTooWeak(password: string, logins: readonly Login[]): boolean {
  const text = password.normalize('NFC').toLowerCase()
  const letters = text.replace(/[^\p{L}]/gu, '')
  return (
    common.has(letters) ||
    runs.some(run => run.includes(text)) ||
    new Set(text).size < fewestSigns ||
    logins.flatMap(namesIn).some(name => text.includes(name))
  )
}

const fewestSigns = 5
const runs = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
]
const common = new Set(
  `password passwordku passw pass admin administrator adminadmin katasandi sandi rahasia rahasiaku bismillah
  alhamdulillah assalamualaikum sayang sayangku cintaku iloveyou indonesia indonesiaku merdeka pancasila garuda
  perpustakaan perpustakaandesa perpusdes perpusnas perpus pustaka pustakawan literasi sinergi desa kepaladesa
  qwerty qwertyuiop asdfgh asdfghjkl zxcvbnm abc abcd abcde letmein welcome selamatdatang user username test testing
  login masuk doraemon naruto`.split(/\s+/),
)

/** The parts of a login that a password must not hold: short ones are in too many words. */
function namesIn({ kind, value }: Login): string[] {
  const names =
    kind === 'phone'
      ? [value.replace('+62', '')]
      : kind === 'email'
        ? [value, value.replace(/@.*/, '')]
        : [value]
  return names.filter(name => name.length > 3)
}
