import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { FileStore as Incoming } from '@tus/file-store'
import type { Server as Tus } from '@tus/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { onlySees } from '../../contract/access.ts'
import { type Authenticate, callOf, requireOwnOrigin } from './http-call.ts'
import { refuse } from './problems.ts'

/** Bytes of one upload at the most. */
export const mostUploadBytes = 20 * 1024 * 1024
/** Milliseconds after which an upload that nobody went on with, or that nobody took, is removed. */
const longestWait = 7 * 24 * 3600_000
/** Uploads of one person that lie about at the most. */
const mostWaiting = 60

const path = '/api/uploads'
/** Whose a request is, for the name of what it begins. */
const senders = new WeakMap<IncomingMessage, string>()

type Landing = { folder: string; tus: Tus; incoming: Incoming }
// one for the process: set at the start, by the configuration
let folder: string | undefined
let landing: Promise<Landing> | undefined

/** Sets the folder that uploads wait in until a command takes them. */
export function useUploadsFolder(at: string): void {
  folder = at
  landing = undefined
}

/**
 * Uploads that go on where they were cut (tus 1.0.0): by whoever is signed in, who alone goes on with their own: the
 * person stands in an upload's name.
 */
export function registerResumable(app: FastifyInstance, options: { authenticate: Authenticate }): void {
  void app.register(async scope => {
    // the body is left to the protocol, which reads it as it comes
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_, __, done) => done(null))
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      requireOwnOrigin(request)
      const { actor } = await callOf(request, options, {})
      if (actor === null) refuse('session.missing')
      if (actor.held) refuse('second-factor.needed')
      if (onlySees(actor)) refuse('access.only-sees')
      const { id } = request.params as { id?: string }
      if (id !== undefined && !belongsTo(id, actor.personId)) refuse('access.not-found')
      const { tus, folder: into } = await land()
      if (id === undefined && (await waiting(into, actor.personId)) >= mostWaiting) refuse('request.too-many')
      senders.set(request.raw, actor.personId)
      reply.hijack()
      await tus.handle(request.raw, reply.raw).catch((error: Error) => {
        // the line is gone, or the disk: what arrived stays, and the sender asks how far it came
        request.log.warn({ message: error.message }, 'an upload was cut')
        reply.raw.destroy()
      })
    }
    const route = { bodyLimit: mostUploadBytes, handler }
    scope.route({ method: 'POST', url: path, ...route })
    scope.route({ method: ['HEAD', 'PATCH', 'DELETE'], url: `${path}/:id`, ...route })
  })
}

/** An upload that has arrived whole, of this person; undefined where it has not, or is another's. */
export async function arrived(id: string, personId: string): Promise<{ path: string } | undefined> {
  if (!belongsTo(id, personId)) return undefined
  const { incoming } = await land()
  const upload = await incoming.getUpload(id).catch(() => undefined)
  if (!upload?.storage || upload.offset !== upload.size) return undefined
  return { path: upload.storage.path }
}

/**
 * Puts down, whole, what came to the server in another way, as if its person had uploaded it.
 * @param part a UUID of its own; the same one again takes the place of what was there
 * @returns the upload's id
 */
export async function putDown(personId: string, part: string, bytes: Buffer): Promise<string> {
  const { incoming } = await land()
  const { Upload } = await import('@tus/server')
  const id = `${personId}.${part}`.toLowerCase()
  await incoming.create(new Upload({ id, size: bytes.length, offset: 0 }))
  await incoming.write(Readable.from([bytes]), id, 0)
  return id
}

/** Removes an upload that nothing will be made of. */
export async function dropUpload(id: string): Promise<void> {
  if (folder === undefined || !isName.test(id)) return
  await rm(join(folder, id), { force: true })
  await rm(join(folder, `${id}.json`), { force: true })
}

/** Removes uploads that were taken, and those that lie too long. */
export async function sweepResumable(
  now: Date,
  takenOf: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<void> {
  if (folder === undefined) return
  const into = folder
  const names = (await readdir(into).catch(() => [])).filter(name => isName.test(name))
  const taken = names.length > 0 ? await takenOf(names) : new Set()
  for (const name of names) {
    const found = await stat(join(into, name)).catch(() => undefined)
    if (!found || (!taken.has(name) && now.getTime() - found.mtimeMs < longestWait)) continue
    await dropUpload(name)
  }
}

const isName = /^[0-9a-f-]{36}\.[0-9a-f-]{36}$/
const belongsTo = (id: string, personId: string) => isName.test(id) && id.startsWith(`${personId}.`)

async function waiting(into: string, personId: string): Promise<number> {
  return (await readdir(into)).filter(name => belongsTo(name, personId)).length
}

/** Made, and what it needs loaded, when somebody first sends something. */
function land(): Promise<Landing> {
  landing ??= begin().catch((error: unknown) => {
    landing = undefined
    throw error
  })
  return landing
}

async function begin(): Promise<Landing> {
  if (folder === undefined) throw new Error('no folder for uploads was set')
  const into = folder
  await mkdir(into, { recursive: true, mode: 0o700 })
  const [{ Server }, { FileStore }] = await Promise.all([import('@tus/server'), import('@tus/file-store')])
  const incoming = new FileStore({ directory: into, expirationPeriodInMilliseconds: longestWait })
  const tus = new Server({
    path,
    datastore: incoming,
    maxSize: mostUploadBytes,
    relativeLocation: true,
    // our own pages only: no other origin is told that it may read
    allowedOrigins: () => false,
    namingFunction({ runtime }) {
      const person = runtime?.node && senders.get(runtime.node.req as IncomingMessage)
      if (person === undefined) throw new Error('nobody sends this')
      return `${person}.${randomUUID()}`
    },
  })
  return { folder: into, tus, incoming }
}
