import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type playStoryVoice,
  publicStoriesPath,
  type readStories,
  type readStory,
  type showStoryPhoto,
} from '../../contract/public-stories.ts'
import type { ChainKind } from '../chain/kind.ts'
import type { Context } from '../platform/endpoint.ts'
import {
  codeOfAddress,
  perPage,
  publicStories,
  publicStory,
  publicStoryPhoto,
  publicStoryVoice,
} from '../stories/public.ts'
import { voiceTypeOf } from '../stories/rules.ts'
import { idIn, movedTo, notThere, there } from './paths.ts'
import { noStory, storiesPage, storyPage } from './stories-html.ts'
import { publicChain } from './story-chain.ts'

export async function list(
  c: Context,
  { lang, cari, wilayah, bidang, halaman }: InputOf<typeof readStories>,
): Promise<ResultOf<typeof readStories>> {
  const asked = { q: cari, region: wilayah, area: bidang, page: halaman }
  const { total, stories } = await publicStories(c.tx, asked, c.now)
  const pages = Math.max(1, Math.ceil(total / perPage))
  return there(storiesPage({ ...asked, language: lang, pages, total, stories }))
}

/** What was taken back and what never was are told alike. */
export const one =
  (kinds: readonly ChainKind[]) =>
  async (c: Context, { address, lang }: InputOf<typeof readStory>): Promise<ResultOf<typeof readStory>> => {
    const code = codeOfAddress(address)
    const story = code && (await publicStory(c.tx, code, c.now))
    const path = `${publicStoriesPath}/${address}`
    if (!story) return notThere(noStory(lang, path))
    if (story.path !== path) return movedTo(story.path, lang)
    return there(storyPage(story, await publicChain(c, kinds, story.id), lang))
  }

/** Kept no longer than a page, since who is seen may take it back. */
export async function photo(
  c: Context,
  { code, id, size }: InputOf<typeof showStoryPhoto>,
): Promise<ResultOf<typeof showStoryPhoto>> {
  const asked = idIn<string>(id)
  const bytes = asked && (await publicStoryPhoto(c.tx, { code, id: asked, size }, c.now))
  return bytes ? { type: 'image/webp', body: bytes.toString('base64'), isBase64: true } : nothing
}

/** Kept no longer than a page, too. */
export async function voice(
  c: Context,
  { code }: InputOf<typeof playStoryVoice>,
): Promise<ResultOf<typeof playStoryVoice>> {
  const bytes = await publicStoryVoice(c.tx, code, c.now)
  const type = bytes && voiceTypeOf(bytes)
  return type ? { type, body: bytes.toString('base64'), isBase64: true } : nothing
}
const nothing = { status: 404, type: 'text/plain; charset=utf-8', body: '' }
