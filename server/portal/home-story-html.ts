import type { Language } from '../../contract/fields.ts'
import { publicStoriesPath } from '../../contract/public-stories.ts'
import { portal } from '../../text/portal.ts'
import { portalStories } from '../../text/portal-stories.ts'
import { html, type Safe } from '../platform/html.ts'
import { to } from '../site/frame.ts'
import { mark, rowsOf, section } from '../site/parts.ts'
import type { PublicStory } from '../stories/public.ts'
import { inShort } from './saying.ts'
import { chainPicture, photoOf, storyRow, type Whole, whoOf } from './stories-html.ts'
import type { Station } from './story-chain.ts'

export type Told = { story: Whole; chain: readonly Station[] }

/** One changed life on the front page, with what led to it. */
export function storyPart(language: Language, { story, chain }: Told): Safe {
  const words = portalStories[language]
  const [photo] = story.photos
  const said = story.quote
    ? html`<blockquote>“${inShort(story.quote, 260)}”</blockquote>`
    : html`<p class="lead">${inShort(story.after, 260)}</p>`
  const read = html`<p class="do"><a class="button" href="${to(language, story.path)}">${words.read}</a><a href="${to(language, publicStoriesPath)}">${words.all}</a></p>`
  return html`<section class="life" id="kisah" aria-labelledby="kisah-judul"><div class="${photo ? 'both' : 'one'}">${photo ? photoOf(story.code, photo, words.photo) : ''}<div><h2 id="kisah-judul"><a href="${to(language, story.path)}">${story.title}</a></h2>
${said}
<p><b>${whoOf(story, language)}</b></p>
<p class="sure">${mark('verified', words.verified, true)}<span class="tiny">${words.consent}</span></p>
${read}</div></div>
${chainPicture(chain, language)}</section>`
}

/** Of a place, the newest, as far as each may be known to be of it. */
export function storiesPart(language: Language, stories: readonly PublicStory[], region?: number): Safe {
  if (stories.length === 0) return html``
  const href = region === undefined ? publicStoriesPath : `${publicStoriesPath}?wilayah=${region}`
  return section(
    {
      id: 'kisah',
      title: portal[language].home.stories,
      more: { href: to(language, href), label: portalStories[language].all },
    },
    rowsOf(stories.map(story => storyRow(language, story))),
  )
}

export const storyStyle = `
.life{padding-top:96px}
.life h2 a{color:inherit;text-decoration:none}.life h2 a:hover{text-decoration:underline}
.both{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,.92fr);gap:24px 56px;align-items:center}
.life .one{max-width:46rem}
.life .shot img{display:block;width:100%;height:auto;max-height:30rem;object-fit:cover;border-radius:var(--r);background:var(--sunk)}
.sure{display:flex;flex-wrap:wrap;gap:6px 10px;align-items:center}.sure .tiny{flex:1 1 14rem}
.life .do a:not(.button){display:inline-flex;align-items:center;min-height:48px}
.life .chain{margin-top:44px}
@media(max-width:760px){.life{padding-top:64px}.both{grid-template-columns:minmax(0,1fr)}.life .chain{margin-top:28px}}
`
