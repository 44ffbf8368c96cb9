import { open } from 'node:fs/promises'
import { photoSizes } from '../../contract/photos.ts'
import { refuse } from '../platform/problems.ts'

export type Made = { large: Buffer; small: Buffer; width: number; height: number }

/** Pixels of a picture at the most: unpacked, each takes four bytes of memory. */
export const mostPixels = 60_000_000
/** So many are worked on at a time; sharp's own threads do it, and no request waits. */
const atOnce = 2

let working = 0
const queue: (() => void)[] = []

/**
 * Makes a picture anew in two sizes, upright, as WebP in sRGB: nothing that the camera wrote into it (place, device,
 * time) goes along.
 * @throws photo.not-a-picture, photo.broken, photo.animated, photo.too-many-pixels
 */
export async function makeSizes(path: string): Promise<Made> {
  if (!(await looksLikePicture(path))) refuse('photo.not-a-picture')
  return inTurn(() => sizesOf(path))
}

/** Works on a picture when it is its turn. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  while (working >= atOnce) await new Promise<void>(resolve => queue.push(resolve))
  working++
  try {
    return await work()
  } finally {
    working--
    queue.shift()?.()
  }
}

async function sizesOf(path: string): Promise<Made> {
  // native code of some megabytes: loaded when the first photo comes
  const { default: sharp } = await import('sharp')
  const read = () => sharp(path, { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true })
  const about = await read()
    .metadata()
    .catch((error: Error) => refuseBroken(error))
  if (about.width * about.height > mostPixels) refuse('photo.too-many-pixels', { most: mostPixels / 1e6 })
  if ((about.pages ?? 1) > 1) refuse('photo.animated')
  // a photo as phones make them is hardly smaller with more, and takes half as long again
  const effort = 1
  const side = (pixels: number) =>
    ({ width: pixels, height: pixels, fit: 'inside', withoutEnlargement: true }) as const
  try {
    const large = await read()
      .autoOrient()
      .resize(side(photoSizes.large))
      .webp({ quality: 80, effort })
      .toBuffer({ resolveWithObject: true })
    // of the photo itself: a decoder of JPEG gives an eighth of its size at an eighth of the work
    const small = await read()
      .autoOrient()
      .resize(side(photoSizes.small))
      .webp({ quality: 72, effort: 2 })
      .toBuffer()
    return { large: large.data, small, width: large.info.width, height: large.info.height }
  } catch (error) {
    return refuseBroken(error as Error)
  }
}

function refuseBroken(error: Error): never {
  if (/pixel limit/.test(error.message)) refuse('photo.too-many-pixels', { most: mostPixels / 1e6 })
  refuse('photo.broken')
}

/** By its first bytes, so that nothing but photos reaches a decoder: no SVG, PDF or document. */
async function looksLikePicture(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(32), 0, 32, 0)
    return isPicture(buffer)
  } finally {
    await handle.close()
  }
}

/** JPEG, PNG, WebP or AVIF (a brand in the `ftyp` of ISO/IEC 14496-12; HEIC stands in the same box and cannot be read). */
export function isPicture(head: Buffer): boolean {
  const text = head.toString('latin1')
  return (
    text.startsWith('\xff\xd8\xff') ||
    text.startsWith('\x89PNG\r\n\x1a\n') ||
    (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') ||
    (text.slice(4, 8) === 'ftyp' && text.includes('avif'))
  )
}
