import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { getPractice, Practice, showPicture } from '../../contract/practices.ts'
import type { Context, Picture } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as policy from './policy.ts'
import * as queries from './queries.ts'
import * as reading from './read-queries.ts'
import { isOpenTo, type Step } from './rules.ts'
import { sharedOf, shown } from './shape-queries.ts'

export const find = (c: Context, { id }: { id: string }) => queries.find(c.tx, id)

/** A card in full, and what the reader may do with it as it stands. */
export async function get(
  c: Context,
  { id }: InputOf<typeof getPractice>,
  card: queries.Row,
): Promise<ResultOf<typeof getPractice>> {
  return {
    practice: await cardOf(c, card),
    activities: await reading.activitiesOf(c.tx, id),
    past: await reading.pastOf(c.tx, id, policy.seesDraft(c.actor, card)),
    can: await canOf(c, card),
  }
}

export async function cardOf(c: Context, card: queries.Row): Promise<Practice> {
  const [row] = await shown(c.tx, [card.id])
  if (!row) return refuse('access.not-found')
  const { steps } = await queries.partsOf(c.tx, card.id)
  const pictures = await reading.picturesOf(c.tx, card.id)
  return {
    ...sharedOf(row),
    steps,
    materials: row.materials,
    partners: row.partners,
    result: row.result,
    pitfalls: row.pitfalls,
    adaptsId: row.adapts_id as Practice['adaptsId'],
    pictures: pictures.map(({ photo_id, step, said, caption, width, height }) => ({
      ...{ photoId: photo_id as Practice['pictures'][number]['photoId'], step, said, caption, width, height },
    })),
    submittedAt: row.submitted_at,
    reviewedAt: row.reviewed_at,
    retiredAt: row.retired_at,
    retireReason: row.retire_reason,
  }
}

async function canOf(c: Context, card: queries.Row): Promise<ResultOf<typeof getPractice>['can']> {
  const open = (step: Step, may: boolean) => may && isOpenTo(step, card)
  const { actor } = c
  const judges = card.changed_by !== actor.personId
  const reviews = open('review', judges && policy.mayReview(actor, card))
  return {
    write: open('put', policy.mayWrite(actor, card)),
    correct: open('correct', policy.mayWrite(actor, card)),
    review:
      reviews && (policy.isTrainer(actor, card) || !(await queries.trainerServes(c.tx, card.province_id))),
    publish: open('publish', judges && policy.mayPublish(actor, card)),
    retire: open('retire', policy.mayRetire(actor, card)),
  }
}

type Shown = queries.Row & { picture: reading.Picture }
export async function findPicture(
  c: Context,
  { id, photoId }: InputOf<typeof showPicture>,
): Promise<Shown | undefined> {
  const card = await queries.find(c.tx, id)
  const pictures = card ? await reading.picturesOf(c.tx, id) : []
  const picture = pictures.find(({ photo_id }) => photo_id === photoId)
  return card && picture && { ...card, picture }
}

export async function show(
  _: Context,
  { size }: InputOf<typeof showPicture>,
  { picture }: Shown,
): Promise<Picture> {
  return { sha256: picture[size], type: 'image/webp' }
}
