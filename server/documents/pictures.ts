import { fileStore } from '../platform/files.ts'
import type { Facts, Photo } from './facts.ts'

/** Pixels of the longer side: 300 to an inch where it is printed. */
const side = 1000

/** What a paper is made from, with its photos as both renderers take them (JPEG); none where its wording shows none. */
export async function withPictures(
  facts: Facts,
  bodies: readonly string[],
): Promise<{ facts: Facts; pictures: Uint8Array[] }> {
  if (!bodies.some(body => body.includes('{{photos}}')))
    return { facts: { ...facts, photos: [] }, pictures: [] }
  const read = await Promise.all(facts.photos.map(async photo => ({ photo, bytes: await pictureOf(photo) })))
  // a file that is lost keeps nobody from the report
  const there = read.flatMap(({ photo, bytes }) => (bytes ? [{ photo, bytes }] : []))
  return {
    facts: { ...facts, photos: there.map(({ photo }) => photo) },
    pictures: there.map(({ bytes }) => bytes),
  }
}

async function pictureOf({ file }: Photo): Promise<Uint8Array | undefined> {
  const bytes = await fileStore().get(file)
  if (!bytes) return undefined
  // native code of some megabytes: loaded when the first photo is printed
  const { default: sharp } = await import('sharp')
  const size = { width: side, height: side, fit: 'inside', withoutEnlargement: true } as const
  return sharp(bytes).resize(size).jpeg({ quality: 82 }).toBuffer()
}
