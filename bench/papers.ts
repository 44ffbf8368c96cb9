import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { strFromU8, unzipSync } from 'fflate'
import { documentKinds } from '../contract/documents.ts'
import { exampleFacts } from '../server/documents/example.ts'
import type { Facts, Person } from '../server/documents/facts.ts'
import { warmUp } from '../server/documents/making.ts'
import { makePack } from '../server/documents/printing.ts'
import { own } from '../server/documents/templates.ts'
import { percentile, verdict } from './support/verdict.ts'

/**
 * The whole pack of a meeting of 200: eleven papers as PDF/A, nine of them as Word, too, with a letter and a certificate
 * (each with its QR code) for everybody and a drawn signature in every row, in one ZIP; set in threads beside the server’s own,
 * whose delay is measured meanwhile.
 */
const guests = 200
const runs = 7
const facts = meetingOf(guests)
const pack = () =>
  makePack({
    ...{ facts, bodies: own.id, language: 'id', made: documentKinds, signed: new Map() },
    ...{ name: kind => kind, now: new Date() },
  })
warmUp()
await pack()
const delay = monitorEventLoopDelay({ resolution: 1 })
const took: number[] = []
const held: number[] = []
let bytes = 0
for (let n = 0; n < runs; n++) {
  delay.reset()
  delay.enable()
  const began = performance.now()
  const zip = await pack()
  took.push(performance.now() - began)
  delay.disable()
  held.push(delay.max / 1e6)
  bytes = zip.length
  if (n === 0) check(zip)
  // what was set is forgotten when all is done, which nobody waits for
  await setTimeout(300)
}
verdict('papers', {
  figure: percentile(took, 0.5) / 1000,
  unit: 's for the whole pack, median',
  limit: `${guests} guests, ${documentKinds.length} papers as PDF/A and nine as Word, ${2 * guests} QR codes, in one ZIP; threads loaded`,
  goal: 1,
  atMost: true,
  also: {
    slowestSeconds: Number((Math.max(...took) / 1000).toFixed(2)),
    eventLoopMostMs: Math.round(percentile(held, 0.5)),
    goalEventLoopMs: 20,
    megabytes: Number((bytes / 1024 / 1024).toFixed(1)),
  },
  holds: percentile(held, 0.5) <= 20,
})
// the threads are not waited for
process.exit()

/** Every paper is in it, whole. */
function check(zip: Buffer): void {
  const files = unzipSync(zip)
  for (const kind of documentKinds) {
    const pdf = strFromU8(files[`${kind}.pdf`] ?? new Uint8Array(), true)
    if (!pdf.includes('<pdfaid:part>2<')) throw new Error(`${kind}: no PDF/A`)
    if (kind === 'certificate' || kind === 'invitation-letter') continue
    const word = unzipSync(files[`word/${kind}.docx`] ?? new Uint8Array())
    if (!word['word/document.xml']) throw new Error(`${kind}: no Word file`)
  }
  if (!strFromU8(files['certificate.pdf'] ?? new Uint8Array(), true).includes(`/Count ${guests}`))
    throw new Error('certificates: a page is missing')
}

function meetingOf(n: number): Facts {
  const example = exampleFacts('https://sinergi.example.id')
  const [first] = example.people
  const strokes = (at: number) =>
    Array.from(
      { length: 60 },
      (_, k) => `${k === 0 ? 'M' : 'L'}${20 + k * 9} ${40 + ((k * 37 + at * 11) % 120)}`,
    ).join('')
  const people = Array.from(
    { length: n },
    (_, at): Person => ({
      ...(first as Person),
      ...{
        id: `g${at}`,
        name: `Dra. Hj. Nurhayati Peserta ke-${at + 1}, M.Si.`,
        token: `${at}`.padStart(43, 'x'),
      },
      agency: `Dinas Perpustakaan dan Kearsipan Kabupaten ${at % 40}`,
      path: strokes(at),
    }),
  )
  const [certificate] = example.certificates
  return {
    ...example,
    people,
    certificates: people.map(({ id, name }, at) => ({
      ...{ issuer: certificate?.issuer ?? '', hours: 5, guestId: id, name },
      ...{ number: `${at + 1}/SERT/TPBIS/2026`, code: `${at}`.padStart(27, 'x') },
    })),
  }
}
