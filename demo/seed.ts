import { sql } from 'kysely'
import type { Actor } from '../contract/access.ts'
import { openYear, publishFigure, setTarget } from '../contract/programme.ts'
import { listMeasures } from '../contract/tallies.ts'
import { hashPassword } from '../server/people/people.ts'
import { actingSystem, type Db } from '../server/platform/db.ts'
import type { Signing } from '../server/platform/receipt-token.ts'
import { fold } from '../server/tallies/tally.ts'
import { publishedFigures } from './figures.ts'
import { meetSome } from './gathering.ts'
import { mentorSome } from './mentoring.ts'
import { showSome } from './making.ts'
import { enterPartners } from './partners.ts'
import { examplePerson, type Scope } from './people.ts'
import { demoPlaces } from './places.ts'
import { runProvince } from './province.ts'
import { helpSome } from './helping.ts'
import { offerSome } from './offering.ts'
import { learnSome } from './learning.ts'
import { newsSome } from './news.ts'
import { promiseSome } from './promising.ts'
import { seatSome } from './seats.ts'
import { createSender, readReceipts } from './sender.ts'
import { thankSome } from './thanking.ts'
import { moment } from './timeline.ts'

/** Every account of the example has this password; example mode is reachable from its own machine only. */
export const examplePassword = 'lampu di desa'
const firstYear = 2021

/**
 * Loads the example programme: the articles' published figures, and libraries, enrolments, activities and reports
 * from 2021 to today, made through the commands, in process, with a clock that is set for each. Ids follow from
 * what they stand for, so that after a kill it goes on where it stopped. Does nothing once it is complete.
 * @param signing signs its receipts, as everybody's
 * @param relaxed opens a pool for the load, which can lose its last moments and do them again
 */
export async function seedExample(
  db: Db,
  signing: Signing,
  relaxed: () => Db,
  log: (line: string) => void,
  now = new Date(),
): Promise<void> {
  if (await isDone(db)) return
  const loading = relaxed()
  try {
    await load(loading, signing, log, now)
    await settle(loading)
  } finally {
    await loading.close()
  }
  await finish(db)
}

async function load(db: Db, signing: Signing, log: (line: string) => void, now: Date): Promise<void> {
  const began = performance.now()
  log('Loading the example programme …')
  const passwordHash = await hashPassword(examplePassword)
  const provinces = await db.transaction(actingSystem, demoPlaces)
  const nation: Scope = { scopeId: 1, path: [1], name: 'Indonesia', libraryId: null }
  const ratna = await db.transaction(actingSystem, tx =>
    examplePerson(tx, moment('2021-01-01', 1), {
      name: 'Ratna Dewi',
      login: 'ratna',
      role: 'national',
      scope: nation,
      passwordHash,
    }),
  )
  const receipts = await readReceipts(db)
  const sender = createSender(db, signing, receipts)
  await openYears(
    sender,
    ratna,
    provinces.map(p => p.id),
    now,
  )
  const kepri = provinces.find(p => p.code === '21')
  for (const figure of publishedFigures(kepri?.id ?? 1)) {
    await sender.send(`figure/${figure.code}`, moment('2023-08-01', 14), ratna, publishFigure, figure)
  }
  const { measures, rules } = await sender.ask(now, ratna, listMeasures, { all: true })
  const given = { db, signing, receipts, ratna, passwordHash, measures, rules, now }
  const counts = await Promise.all(provinces.map(province => runProvince(province, given)))
  await seatSome(db, sender, examplePassword, now)
  await enterPartners(db, sender, examplePassword, now)
  await helpSome(db, sender, now)
  await offerSome(db, sender, now)
  await meetSome(db, sender, now)
  await showSome(db, sender, now)
  await promiseSome(db, sender, now)
  await thankSome(db, sender, now)
  await mentorSome(db, sender, now)
  await learnSome(db, sender, now)
  await newsSome(db, sender, now)
  const sent = counts.reduce((sum, n) => sum + n, sender.counts.sent)
  log(
    `Example programme loaded: ${sent.toLocaleString('en')} commands in ${((performance.now() - began) / 1000).toFixed(0)} s.`,
  )
}

/** Folds what the load has appended, so that the first reads are as quick as later ones. */
async function settle(db: Db): Promise<void> {
  const most = 20_000
  while ((await db.transaction(actingSystem, tx => fold(tx, most))) === most) continue
}

async function openYears(
  sender: ReturnType<typeof createSender>,
  ratna: Actor,
  provinceIds: number[],
  now: Date,
): Promise<void> {
  for (let year = firstYear; year <= now.getUTCFullYear() + 1; year++) {
    const at = year > now.getUTCFullYear() ? moment(`${year - 1}-10-01`, 4) : moment(`${year}-01-01`, 4)
    if (at > now) return
    await sender.send(`year/${year}`, at, ratna, openYear, {
      year,
      title: `Transformasi Perpustakaan Berbasis Inklusi Sosial ${year}`,
    })
    const targets = [
      { measure: 'beneficiary', value: year <= 2022 ? 120 : 60 },
      { measure: 'replication', value: 40 },
      { measure: 'reporting-rate', value: 90 },
    ] as const
    for (const target of targets) {
      await sender.send(`target/${year}/${target.measure}`, at, ratna, setTarget, {
        year,
        regionId: 1,
        ...target,
      })
    }
    for (const regionId of provinceIds) {
      await sender.send(`target/${year}/${regionId}`, at, ratna, setTarget, {
        year,
        regionId,
        measure: 'reporting-rate',
        value: 90,
      })
    }
  }
}

async function isDone(db: Db): Promise<boolean> {
  const row = await db.transaction(actingSystem, tx =>
    tx.selectFrom('setting').select('value').where('name', '=', 'example-complete').executeTakeFirst(),
  )
  return row?.value === true
}

const onlookers = ['baharuddin', 'zulkarnain', 'sulastri']

/** The accounts that the sign-in page offers, and the mark that the example is complete. */
async function finish(db: Db): Promise<void> {
  const offered = [
    'ratna',
    'rismarini',
    'yusuf',
    'maryam',
    'asep',
    'entin',
    'mukhtar',
    'suryani',
    ...onlookers,
  ]
  await db.transaction(actingSystem, async tx => {
    const { rows } = await sql<{ login: string; name: string; role: string; place: string }>`
      select l.value as login, p.name, g.role, s.name as place
      from login l join person p on p.id = l.person_id join role_grant g on g.person_id = p.id join scope s on s.id = g.scope_id
      where l.value = any(${offered}) order by array_position(${offered}, l.value)`.execute(tx)
    const accounts = JSON.stringify(rows.map(row => ({ ...row, password: examplePassword })))
    await sql`insert into setting (name, value, changed_at) values ('example-accounts', ${accounts}::jsonb, now()), ('example-complete', 'true', now())
      on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`.execute(tx)
  })
}
