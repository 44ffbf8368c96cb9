import type pg from 'pg'
import { gzipSync } from 'node:zlib'
import { makeId } from '../contract/ids.ts'
import { loadCountry, signedIn } from './support/country.ts'
import { stage } from './support/stage.ts'
import { verdict } from './support/verdict.ts'

/**
 * The door of a meeting with 500 guests, through HTTP: five phones were without a signal, each checked in 200 guests,
 * of whom 100 were checked in by its neighbour too, and wrote down 10 walk-ins, half of them its neighbour's. All come
 * back at once and send a hundred records at a time; the clock runs until the last answer. Then everybody is counted.
 */
const guests = 500
const phones = 5
const rounds = 6
const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
const at = (minute: number) => new Date(Date.parse(`${day}T00:00:00+07:00`) + minute * 1000).toISOString()

const scene = await stage()
try {
  const { owner } = scene
  await loadCountry(owner, 300, 1)
  const { rows } = await owner.query<{ id: number }>(
    "select id from region where level = 'regency' and valid_to is null order by id limit 1",
  )
  const regency = rows[0]?.id ?? 0
  const cookie = await signedIn(owner, 'regency', regency)
  const { url } = await scene.server()
  const took: number[] = []
  let wrong = 0
  let doorKb = 0
  for (let round = 0; round < rounds; round++) {
    const { meeting, ids } = await meetingOf(owner, regency)
    const kept = Array.from({ length: phones }, (_, phone) => notedBy(phone, ids))
    const began = performance.now()
    await Promise.all(
      kept.map(async records => {
        for (let from = 0; from < records.length; from += 100)
          await send('attendance.note-many', { meetingId: meeting, records: records.slice(from, from + 100) })
      }),
    )
    took.push((performance.now() - began) / 1000)
    // half of a phone's walk-ins are its neighbour's
    wrong += Math.abs((await counted(meeting)) - (guests + phones * 5))
    const door = await ask(`attendance.door?id=${meeting}`)
    doorKb = gzipSync(door).length / 1024
    const counts = JSON.parse(await ask(`attendance.counts?id=${meeting}`)) as { present: number }
    wrong += Math.abs(counts.present - (guests + phones * 5))
  }
  verdict('attendance', {
    figure: Math.max(...took),
    unit: 's until the check-ins of five phones are one list, the slowest of six meetings',
    limit: '500 guests and 25 walk-ins, 1,050 records, half of them noted twice, through HTTP',
    goal: 2,
    atMost: true,
    also: {
      fastestS: Number(Math.min(...took).toPrecision(3)),
      countedWrongly: wrong,
      doorKbGzip: Math.round(doorKb),
    },
    holds: wrong === 0 && doorKb <= 60,
  })

  async function send(name: string, input: object): Promise<void> {
    const response = await fetch(`${url}/api/${name}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ id: makeId(), input }),
    })
    const answer = await response.text()
    if (!response.ok || answer.includes('refused')) throw new Error(answer)
  }
  async function ask(path: string): Promise<string> {
    const response = await fetch(`${url}/api/${path}`, { headers: { cookie } })
    if (!response.ok) throw new Error(await response.text())
    return response.text()
  }
  /** By what stands in the database: rows that count, unless somebody is there twice. */
  async function counted(meeting: string): Promise<number> {
    const found = await owner.query<{ all: number; people: number }>(
      'select count(*)::int as all, count(distinct guest_id)::int as people from attendance where meeting_id = $1 and undone_at is null',
      [meeting],
    )
    const { all = 0, people = 0 } = found.rows[0] ?? {}
    return all === people ? people : Number.NaN
  }
} finally {
  await scene.end()
}

/** Its own hundred guests and its neighbour's, and ten walk-ins of whom the neighbour has five. */
function notedBy(phone: number, ids: readonly string[]): object[] {
  const checkIns = Array.from({ length: 200 }, (_, n) => ({
    ...{ kind: 'check-in', id: makeId(), guestId: ids[(phone * 100 + n) % guests], day, agendaItemId: null },
    ...{ at: at(phone + n), way: n % 4 === 0 ? 'name' : 'code', signature: null },
  }))
  const walkIns = Array.from({ length: 10 }, (_, n) => ({
    ...{
      kind: 'walk-in',
      id: makeId(),
      guestId: makeId(),
      day,
      agendaItemId: null,
      at: at(n),
      signature: null,
    },
    ...{
      name: `Tamu Tambahan ${(phone * 5 + n) % (phones * 5)}`,
      agency: 'PKK',
      position: null,
      phone: null,
    },
    another: false,
  }))
  return [...checkIns, ...walkIns]
}

async function meetingOf(owner: pg.Client, regency: number): Promise<{ meeting: string; ids: string[] }> {
  const meeting = makeId<string>()
  await owner.query(
    `insert into meeting (id, scope_id, province_id, regency_id, kind, title, mode, venue, zone, starts_at, ends_at, state, changed_at, planned_at)
     select $1, id, province_id, regency_id, 'stakeholder', 'SHM', 'room', 'Aula', 'WIB', $2::timestamptz, $2::timestamptz + interval '20 hours', 'scheduled', now(), now()
     from scope where id = $3`,
    [meeting, at(0), regency],
  )
  const ids = Array.from({ length: guests }, () => makeId<string>())
  await owner.query(
    `insert into guest (id, meeting_id, name, position, agency, part, token, state, added_at)
     select id, $1, (array['Siti', 'Budi', 'Rahmat', 'Dewi', 'Tarmizi', 'Nurhayati'])[1 + n % 6] || ' ' || substr(md5(id::text), 1, 9),
       (array['Kepala Bidang', 'Pengelola Perpustakaan', 'Kepala Desa', 'Staf'])[1 + n % 4],
       (array['Dinas Perpustakaan', 'Dinas Koperasi', 'Bank Sumut', 'Perpustakaan Desa'])[1 + n % 4] || ' ' || n % 40,
       'participant', encode(sha256(id::text::bytea), 'hex'), 'sent', now()
     from unnest($2::uuid[]) with ordinality g(id, n)`,
    [meeting, ids],
  )
  return { meeting, ids }
}
