import type { Zone } from '../../contract/zones.ts'
import type { Tx } from '../platform/db.ts'

/** What else people are reminded of than reports, as reminders of it are kept. */
export const otherSteps = ['actions', 'commitments', 'surveys', 'weekly'] as const
export type OtherStep = (typeof otherSteps)[number]

/** What is said of it, and where it opens. */
export type Said = {
  zone: Zone
  link: string
  title: string
  text: string
  topic: string
  open: (url: string) => string
  /** A letter of its own in the place of the usual one; `stop` is where it, and no other, is ended. */
  letter?: (to: { name: string; url: string; stop: string }) => { text: string; html: string }
}

/** Something else that people are reminded of, by the ways they chose; later nouns bring it. */
export type Other = {
  /** As its reminders are kept. */
  step: OtherStep
  /** Notes whom to remind, where it is day. @returns how many */
  plan(tx: Tx, of: { zone: Zone; provinces: readonly number[]; mail: boolean; now: Date }): Promise<number>
  /** What there is to say when it is sent; undefined where nothing is any more. */
  prepare(
    tx: Tx,
    of: { person_id: string; day: string; language: 'id' | 'en' },
    now: Date,
  ): Promise<Said | undefined>
}
