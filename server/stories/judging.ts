import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type publishStory,
  type returnStory,
  type StoryState,
  storyState,
  type unpublishStory,
  type verifyStory,
} from '../../contract/stories.ts'
import { openWho } from '../consents/sealed.ts'
import { makeCode } from '../meeting-pages/addresses.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { sealWith } from '../platform/key-store.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './queries.ts'
import { record } from './recording.ts'
import { namesOne } from './rules.ts'
import { openWords, textOf } from './words.ts'

export const stateOf = (story: queries.StoryRow): StoryState =>
  storyState({
    consentedOn: story.consented_at,
    returnedOn: story.returned_at,
    verifiedOn: story.verified_at,
    publishedOn: story.published_at,
    withdrawnOn: story.withdrawn_at,
  })

/** @throws unless it is as it was seen, and in one of these states */
function requireState(story: queries.Locked, version: number, ...states: StoryState[]): void {
  if (story.version !== version) refuse('record.changed-meanwhile')
  if (!states.includes(stateOf(story))) refuse('story.wrong-state')
}

/** Everybody who is told of agrees today to its words, for whatever purpose, or that anybody may read them. */
async function requireConsent(c: Context, id: string, to: 'words' | 'pages'): Promise<queries.Agreed> {
  const agreed = await queries.agreed(c.tx, id, dayIn(c.now))
  if (!agreed[to]) refuse(agreed.over ? 'story.consent-over' : 'story.consent-missing')
  return agreed
}

/** The level above says how it knows that it is true. */
export async function verify(
  c: Context,
  { version, evidence, checks }: InputOf<typeof verifyStory>,
  story: queries.Locked,
): Promise<ResultOf<typeof verifyStory>> {
  requireState(story, version, 'consented', 'returned')
  await requireConsent(c, story.id, 'words')
  await queries.change(c.tx, story.id, {
    ...{ verified_at: c.now, verified_by: c.actor.personId, checks: [...new Set(checks)] },
    ...{ evidence_sealed: await sealWith(story.id, 'evidence', evidence), returned_at: null },
    ...{ returned_by: null, returned_sealed: null },
  })
  record(c, 'verified', story, { checks: checks.length })
  return { version: version + 1 }
}

export async function giveBack(
  c: Context,
  { version, reason }: InputOf<typeof returnStory>,
  story: queries.Locked,
): Promise<ResultOf<typeof returnStory>> {
  requireState(story, version, 'draft', 'consented', 'verified')
  await queries.change(c.tx, story.id, {
    ...{ returned_at: c.now, returned_by: c.actor.personId },
    ...{ returned_sealed: await sealWith(story.id, 'returned', reason) },
    ...{ verified_at: null, verified_by: null, checks: [], evidence_sealed: null },
  })
  record(c, 'returned', story)
  return { version: version + 1 }
}

/** For everybody, in the parts that all who are told of agree to; nobody is named in its words who does not. */
export async function publish(
  c: Context,
  { version }: InputOf<typeof publishStory>,
  story: queries.Locked,
): Promise<ResultOf<typeof publishStory>> {
  requireState(story, version, 'verified')
  const { child } = await requireConsent(c, story.id, 'pages')
  if (story.tells_child && !child) refuse('story.names-child', { words: '…' })
  const words = (await openWords(story.id, story.sealed)) ?? refuse('story.withdrawn')
  for (const one of await queries.unnamed(c.tx, story.id, dayIn(c.now))) {
    const who = await openWho(story.id, one.id, one.sealed)
    if (who && namesOne(textOf(words), who.person)) refuse('story.names-person')
  }
  const code = story.code ?? makeCode()
  await queries.change(c.tx, story.id, {
    ...{ published_at: c.now, published_by: c.actor.personId, code },
  })
  record(c, 'published', story)
  return { version: version + 1, code }
}

export async function unpublish(
  c: Context,
  { version }: InputOf<typeof unpublishStory>,
  story: queries.Locked,
): Promise<ResultOf<typeof unpublishStory>> {
  requireState(story, version, 'published')
  await queries.change(c.tx, story.id, { published_at: null, published_by: null })
  record(c, 'unpublished', story)
  return { version: version + 1 }
}
