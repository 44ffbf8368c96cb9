import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dictionaryOf, type Dictionary, readPdf, referred } from '../platform/pdf-file.ts'
import { compose } from './composing.ts'
import { exampleFacts } from './example.ts'
import type { Facts, Person } from './facts.ts'
import { pdfOf, wholePdfOf } from './setting.ts'
import { own } from './templates.ts'

const example = exampleFacts('https://sinergi.example.id')
const bodies = {
  'invitation-letter': [
    own.id['invitation-letter'],
    'Kepada {{guest.name}}, {{guest.position}}\n\n{{letterhead}}\n\n## Untuk\n\n{{guest.agency}}\n\n{{parties}}\n\n{{qr}}',
    '{{qr}}\n\n# Surat {{guest.name}}\n\n- {{guest.agency}}\n- [[isi]]\n\n{{agenda}}\n\n{{table:guests}}\n\n{{signatures}}',
    '{{letterhead}}\n\n{{agenda}}',
  ],
  certificate: [own.id.certificate, own.en.certificate],
} as const

/** Words that take from none to several lines, and seldom more than a page. */
const words = (often: number, most: number) =>
  fc.oneof(
    { weight: often, arbitrary: fc.constantFrom('Ani', 'Dinas Kominfo', 'Ny. (Hj.) “Siti” \\ 1)') },
    {
      weight: 2,
      arbitrary: fc.integer({ min: 1, max: most }).map(n => 'Perpustakaan Desa '.repeat(n).trim()),
    },
  )
const guest = fc.record({
  name: words(6, 9),
  position: fc.option(words(6, 12), { freq: 3 }),
  agency: fc.option(
    fc.oneof(
      { weight: 40, arbitrary: words(6, 12) },
      { weight: 1, arbitrary: fc.constant('Kabupaten '.repeat(900)) },
    ),
    { freq: 4 },
  ),
  hours: fc.constantFrom(0, 5),
})
const paper = fc.constantFrom('invitation-letter' as const, 'certificate' as const).chain(kind =>
  fc.record({
    ...{ kind: fc.constant(kind), body: fc.constantFrom(...bodies[kind]) },
    guests: fc.array(guest, { minLength: 2, maxLength: 30 }),
  }),
)

test('pages that share what they have in common show what they would show if each were set by itself', () => {
  fc.assert(
    fc.property(paper, ({ kind, body, guests }) => {
      const document = compose({ kind, body, language: 'id', blank: false }, meetingOf(guests))
      const [shared = [], whole = []] = [pdfOf(document), wholePdfOf(document)].map(shownBy)
      expect(shared.map(page => page.map(({ said }) => said))).toEqual(
        whole.map(page => page.map(({ said }) => said)),
      )
      const places = whole.flat().flatMap(({ numbers }) => numbers)
      const off = shared
        .flat()
        .flatMap(({ numbers }) => numbers)
        .map((number, n) => Math.abs(number - (places[n] ?? 0)))
      // more than fit in one call
      expect(off.reduce((most, one) => Math.max(most, one), 0)).toBeLessThan(0.01)
    }),
    { numRuns: 12 },
  )
})

test('what is the same on many pages stands in the file once', () => {
  const guests = Array.from({ length: 60 }, (_, n) => ({
    name: `Ani ${n}`,
    position: null,
    agency: 'X',
    hours: 5,
  }))
  const order = {
    kind: 'invitation-letter',
    language: 'id',
    body: own.id['invitation-letter'],
    blank: false,
  } as const
  const pdf = pdfOf(compose(order, meetingOf(guests)))
  expect(pdf.length).toBeLessThan(wholePdfOf(compose(order, meetingOf(guests))).length * 0.7)
  const text = pdf.toString('latin1')
  const blocks = compose(order, meetingOf(guests))
    .sections.flat()
    .map(block => JSON.stringify(block))
  expect(text.match(/\/Subtype \/Form/g)?.length).toBeLessThan(new Set(blocks).size)
  expect(text).toMatch(/pdfaid:part>2<.*NPages>60</s)
  expect(/\/Size (\d+)/.exec(text)?.[1]).toBe(/\nxref\n0 (\d+)/.exec(text)?.[1])
})

function meetingOf(
  guests: readonly (Pick<Person, 'name' | 'position' | 'agency'> & { hours: number })[],
): Facts {
  const [first, certificate] = [example.people[0] as Person, example.certificates[0]]
  return {
    ...example,
    people: guests.map(({ hours: _, ...said }, n) => ({
      ...first,
      ...said,
      id: `g${n}`,
      token: `${n}`.padStart(43, 'x'),
    })),
    certificates: guests.map(({ name, hours }, n) => ({
      ...{ issuer: certificate?.issuer ?? '', guestId: `g${n}`, name, hours },
      ...{ number: `${n + 1}/SERT/2026`, code: `${n}`.padStart(27, 'x') },
    })),
  }
}

/** Pieces that show the same but for their places, and these, each number of them sorted by itself. */
type Shown = { said: string; numbers: number[] }

/** What each page shows, whichever is drawn first: pieces with their places, and words as they are read. */
function shownBy(pdf: Buffer): Shown[][] {
  const file = readPdf(pdf)
  if (!file) throw new Error('no PDF as Typst writes it')
  const object = (number: number) => file.objects.get(number) ?? ''
  const named = (resources: Dictionary, kind: string, name: string) =>
    referred(dictionaryOf(resources.get(kind))?.get(name))
  const stream = (number: number) => {
    const [head = '', ...rest] = object(number).split('stream\n')
    const bytes = Buffer.from(rest.join('stream\n').replace(/\n?endstream$/, ''), 'latin1')
    const text = head.includes('FlateDecode')
      ? inflateSync(bytes).toString('latin1')
      : bytes.toString('latin1')
    return { head, text, entries: dictionaryOf(head) ?? new Map() }
  }
  const signs = new Map<number, Map<string, string>>()
  const signsOf = (font: number) => {
    const there = signs.get(font)
    if (there) return there
    const read = stream(referred(dictionaryOf(object(font))?.get('ToUnicode'))).text
    const pairs = [...read.matchAll(/<(\w{4})> <(\w+)>/g)].map(
      ([, sign = '', meant = '']): [string, string] => [
        String.fromCharCode(...(Buffer.from(sign, 'hex') as Iterable<number> as number[])),
        Buffer.from(meant, 'hex').swap16().toString('utf16le'),
      ],
    )
    signs.set(font, new Map(pairs))
    return new Map(pairs)
  }
  function piecesOf(content: string, resources: Dictionary): string[] {
    return content.split(/(?<=^|\n)Q(?:\n|$)/).flatMap(piece => {
      const drawn = /\/(\w+) Do/.exec(piece)?.[1]
      if (drawn) {
        const { head, text, entries } = stream(named(resources, 'XObject', drawn))
        if (head.includes('/Form')) {
          const up = Number(/1 0 0 1 0 (-?[\d.]+) cm/.exec(piece)?.[1])
          const own = dictionaryOf(object(referred(entries.get('Resources'))))
          const drawing = piecesOf(text, own ?? new Map())
          return drawing.map(one => raised(one, up))
        }
        return [piece.replace(drawn, pixelsOf(head, text))]
      }
      const font = /\/(\w+) [\d.]+ Tf/.exec(piece)?.[1]
      if (!font) return piece.trim() ? [piece] : []
      const number = named(resources, 'Font', font)
      const known = signsOf(number)
      const [name] = /PlusJakartaSans-\w+/.exec(object(number)) ?? []
      const told = withStrings(piece, said =>
        (said.match(/../gs) ?? []).map(sign => known.get(sign) ?? '?').join(''),
      )
      return [told.replace(`/${font} `, `${name} `)]
    })
  }
  return file.pages.map(number => {
    const page = dictionaryOf(object(number)) ?? new Map<string, string>()
    const contents = (page.get('Contents') ?? '').match(/\d+ 0 R/g) ?? []
    const resources = dictionaryOf(page.get('Resources')) ?? new Map()
    return gathered(piecesOf(contents.map(one => stream(referred(one)).text).join('\n'), resources))
  })
}

/** A piece so many points further up. */
const raised = (piece: string, up: number): string =>
  piece.replace(/(-?[\d.]+)(?= cm)/, (_, y: string) => String(Number(y) + up))

/** A sign to a pixel, of black and white a bit to a pixel too. */
function pixelsOf(head: string, bytes: string): string {
  if (!head.includes('/BitsPerComponent 1\n')) return bytes
  const [wide, high] = ['Width', 'Height'].map(name => Number(new RegExp(`/${name} (\\d+)`).exec(head)?.[1]))
  const row = Math.ceil((wide ?? 0) / 8)
  const isWhite = (x: number, y: number) => (bytes.charCodeAt(y * row + (x >> 3)) & (128 >> (x & 7))) > 0
  return Array.from({ length: high ?? 0 }, (_, y) =>
    Array.from({ length: wide ?? 0 }, (_, x) => (isWhite(x, y) ? '\u00FF' : '\u0000')).join(''),
  ).join('')
}

function gathered(pieces: readonly string[]): Shown[] {
  const number = /-?\d+(?:\.\d+)?/g
  // names of colours are the file’s own
  const alike = Map.groupBy(pieces, piece =>
    piece
      .trim()
      .replaceAll(/\/c\d+/g, '/c')
      .replaceAll(number, '#'),
  )
  return [...alike.keys()].toSorted().map(said => {
    const rows = (alike.get(said) ?? []).map(piece => (piece.match(number) ?? []).map(Number))
    const columns = rows[0]?.map((_, at) => rows.map(row => row[at] ?? 0).toSorted((a, b) => a - b)) ?? []
    return { said, numbers: columns.flat() }
  })
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
/** Strings may hold brackets that close one another. */
function withStrings(piece: string, read: (said: string) => string): string {
  let [told, said, depth] = ['', '', 0]
  for (const [sign] of piece.matchAll(/\\[0-7]{3}|\\.|[^]/gs)) {
    const isEscape = depth > 0 && sign.startsWith('\\')
    if (sign === ')' && --depth === 0) told += read(said)
    else if (depth > 0)
      said += isEscape
        ? sign.length === 4
          ? String.fromCharCode(Number.parseInt(sign.slice(1), 8))
          : (escapes[sign.slice(1)] ?? sign.slice(1))
        : sign
    else if (sign !== '(') told += sign
    if (sign === '(' && depth++ === 0) said = ''
  }
  return told
}
