import type { Actor } from '../contract/access.ts'
import type { Measure, Rule } from '../contract/tallies.ts'
import type { Db } from '../server/platform/db.ts'
import type { Signing } from '../server/platform/receipt-token.ts'
import type { DemoProvince, DemoRegency } from './places.ts'
import type { Sender } from './sender.ts'
import type { Timeline } from './timeline.ts'

export type Given = {
  db: Db
  signing: Signing
  receipts: ReadonlyMap<string, unknown>
  ratna: Actor
  passwordHash: string
  measures: Measure[]
  rules: Rule[]
  now: Date
}

/** A province with its officers, its own sender and its own course of time. */
export type Lane = Given & {
  province: DemoProvince
  officer: Actor
  /** Who reviews practices there, if anybody does. */
  trainer: Actor | null
  sender: Sender
  timeline: Timeline
  officerOf(regency: DemoRegency): Actor
}
