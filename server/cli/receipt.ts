import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ResultOf } from '../../contract/endpoint.ts'
import { type listKeys, jwks } from '../../contract/receipts.ts'
import { sentences } from '../../text/problems.ts'
import { reachDatabase } from '../platform/database.ts'
import { actingSystem, openDb } from '../platform/db.ts'
import { installationOf, listKeys as keyRows } from '../receipts/key-queries.ts'
import { type PublicKey, publicKeyOf } from '../receipts/keys.ts'
import { type Claims, verifyToken } from '../receipts/token.ts'
import { print, settings } from './settings.ts'

type Known = { keys: PublicKey[]; installation: string | undefined }

/**
 * Verifies the receipt in a file (`.jws`, as it is saved from the page): by a file of public keys, and then by nothing
 * else, or by the keys of the installation here.
 */
export async function run(file: string | undefined, keys: unknown): Promise<void> {
  if (!file || keys === true) throw new Error('Name the receipt, and after --keys a file; see --help.')
  const token = await textOf(file)
  const { keys: known, installation } = typeof keys === 'string' ? await published(keys) : await here()
  const verdict = verifyToken(token, known, installation)
  if ('problem' in verdict) throw new Error(`Not verified: ${sentences[verdict.problem].en}`)
  for (const line of told(verdict.claims)) print(line)
}

function told({ iss, jti, sub, iat, cmd, sha256, rec, ver }: Claims): string[] {
  return [
    `Verified: ${cmd} was accepted at ${new Date(iat * 1000).toISOString()}`,
    ...(rec === undefined ? [] : [`  of        ${rec}, version ${ver ?? '?'}`]),
    `  from      ${sub ?? 'nobody who was signed in'}`,
    `  command   ${jti}`,
    `  body      SHA-256 ${Buffer.from(sha256, 'base64url').toString('hex')}`,
    `  by        ${iss}`,
  ]
}

async function published(file: string): Promise<Known> {
  const parsed = jwks.safeParse(await textOf(file).then(JSON.parse))
  if (!parsed.success) throw new Error(`${file} holds no public keys as /api/receipts.keys gives them.`)
  const { keys }: ResultOf<typeof listKeys> = parsed.data
  return { keys: keys.map(({ x }) => publicKeyOf(Buffer.from(x, 'base64url'))), installation: undefined }
}

async function here(): Promise<Known> {
  const reached = await reachDatabase(settings(), () => undefined)
  if (!reached) throw new Error('There is no installation here whose keys could be asked; give --keys.')
  const db = openDb(reached.owner, { size: 1 })
  try {
    return await db.transaction(actingSystem, async tx => ({
      keys: (await keyRows(tx)).map(({ public_key }) => publicKeyOf(public_key)),
      installation: await installationOf(tx),
    }))
  } finally {
    await db.close()
    await reached.stop()
  }
}

async function textOf(file: string): Promise<string> {
  return readFile(resolve(file), 'utf8')
}
