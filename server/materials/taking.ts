import { readFile, stat } from 'node:fs/promises'
import type { InputOf } from '../../contract/endpoint.ts'
import { type addMaterial, mostMaterialBytes } from '../../contract/materials.ts'
import { inTurn, mostPixels } from '../photos/pictures.ts'
import type { Ahead } from '../platform/endpoint.ts'
import { keepFile } from '../platform/files.ts'
import { refuse } from '../platform/problems.ts'
import { arrived } from '../platform/resumable.ts'
import { type FileKind, kindOf } from './kinds.ts'

export type Kept = { file: string; bytes: number; kind: FileKind }

/** Pixels of the longer side of a picture: a poster is still read. */
const longestSide = 3200

/** Keeps what was uploaded, by its content; undefined where it has not arrived whole. */
export async function makeReady(
  ahead: Ahead,
  { upload }: InputOf<typeof addMaterial>,
): Promise<Kept | undefined> {
  const found = await arrived(upload, ahead.actor.personId)
  if (!found) return undefined
  if ((await stat(found.path)).size > mostMaterialBytes)
    refuse('material.too-large', { most: mostMaterialBytes / 1024 / 1024 })
  const sent = await readFile(found.path)
  const kind = await kindOf(sent)
  const bytes = kind === 'jpeg' || kind === 'png' || kind === 'webp' ? await madeAnew(sent, kind) : sent
  return { kind, file: await keepFile(ahead, bytes), bytes: bytes.length }
}

/** A picture without what a camera wrote into it: place, device, time. */
async function madeAnew(bytes: Buffer, kind: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const side = { width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true } as const
  return inTurn(() =>
    sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels })
      .autoOrient()
      .resize(side)
      .toFormat(kind, { quality: 85 })
      .toBuffer()
      .catch(() => refuse('material.broken')),
  )
}
