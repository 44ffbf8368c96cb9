import type { attachPhoto } from '../../contract/photos.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { hasKey, openWith, sealBytes, sealWith } from '../platform/key-store.ts'

// pictures of stories lie sealed with the key of their story, so that they go with it from every backup
export const photoField = 'photo'
const captionField = 'caption'

type Attached = Pick<InputOf<typeof attachPhoto>, 'about' | 'record'>
export const isSealed = ({ about }: { about: string }): boolean => about === 'story'

/** What is kept of a picture; undefined where its story cannot be sealed for: it is not there, or was taken back. */
export async function keptAs({ about, record }: Attached, bytes: Buffer): Promise<Buffer | undefined> {
  if (!isSealed({ about })) return bytes
  const id = record.toLowerCase()
  return (await hasKey(id)) ? sealBytes(id, photoField, bytes) : undefined
}

export const sealCaption = async (storyId: string, caption: string | null): Promise<string | null> =>
  caption === null ? null : (await sealWith(storyId.toLowerCase(), captionField, caption)).toString('base64')
/** The caption of a picture of a story, opened. */
export const photoCaption = async (storyId: string, kept: string | null): Promise<string | null> =>
  kept === null
    ? null
    : ((await openWith(storyId.toLowerCase(), captionField, Buffer.from(kept, 'base64'))) ?? null)
