import { readFileSync } from 'node:fs'
import type { InputOf } from '../../contract/endpoint.ts'
import type { Language } from '../../contract/fields.ts'
import type { Practice, printPractice } from '../../contract/practices.ts'
import { activities } from '../../text/activities.ts'
import { practiceMarks } from '../../text/practice-marks.ts'
import { practicePaper } from '../../text/practice-paper.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, MadePaper } from '../platform/endpoint.ts'
import { fileStore } from '../platform/files.ts'
import { renderPdf } from '../platform/pdf.ts'
import { qrSvg } from '../platform/qr.ts'
import { cardOf } from './practices.ts'
import type { Row } from './queries.ts'
import { picturesOf } from './read-queries.ts'

const template = readFileSync(new URL('../../server/practices/practice.typ', import.meta.url), 'utf8')
/** Pictures that one page has room for, and pixels of their longer side. */
const mostShown = 3
const side = 900

/** The card on one page of A4; its pictures are read and made smaller once the transaction is over. */
export async function print(
  c: Context,
  { id, language, origin }: InputOf<typeof printPractice>,
  row: Row,
): Promise<MadePaper> {
  const card = await cardOf(c, row)
  const link = `${new URL(origin).origin}/praktik/${id}`
  const data = dataOf(card, language, dayIn(c.now))
  // without a word of who is seen, a picture leaves the library on paper neither
  const pictures = (await picturesOf(c.tx, id)).filter(({ said }) => said !== null).slice(0, mostShown)
  return {
    name: `${practicePaper[language].file}.pdf`,
    type: 'application/pdf',
    async make() {
      const read = await Promise.all(pictures.map(drawn))
      return renderPdf(template, {
        ...data,
        pictures: read.filter(picture => picture !== undefined),
        link: { href: link, qr: qrSvg(link) },
      })
    },
  }
}

/** A picture as Typst takes it from among the data: wrapped into a drawing. */
async function drawn({ large, caption, step }: Awaited<ReturnType<typeof picturesOf>>[number]) {
  const bytes = await fileStore().get(large)
  // a file that is lost keeps nobody from the card
  if (!bytes) return undefined
  // native code of some megabytes: loaded when the first photo is printed
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(bytes)
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/jpeg;base64,${data.toString('base64')}"/></svg>`
  return { drawing, caption, step }
}

const locales = { id: 'id-ID', en: 'en-GB' }

/** What stands on the page, in words. */
export function dataOf(card: Practice, language: Language, today: string) {
  const words = practicePaper[language]
  const { conditions } = practiceMarks[language]
  const { strategies, topics } = activities[language]
  const n = (value: number) => value.toLocaleString(locales[language])
  const day = (iso: string) =>
    new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${iso}T00:00:00Z`),
    )
  const { figures } = card
  const cost = card.cost === null ? words.unknown : card.cost === 0 ? words.free : `Rp${n(card.cost)}`
  const facts: [string, string | null][] = [
    [words.time, card.days === null ? words.unknown : words.days(n(card.days))],
    [words.cost, cost],
    [words.materials, card.materials],
    [words.partners, card.partners],
    [words.conditions, card.conditions.map(code => conditions[code]).join(' · ') || null],
  ]
  return {
    ...{ title: card.title, lang: language, kicker: words.kicker, programme: words.programme },
    theme: `${strategies[card.strategy]} · ${topics[card.topic]}`,
    from: [card.libraryName, card.regency, card.province].filter(Boolean).join(' · '),
    state:
      card.state === 'retired'
        ? words.retired(card.retireReason ?? '')
        : card.state === 'published'
          ? ''
          : words.unpublished,
    sections: [
      { title: words.problem, text: card.problem },
      { title: words.forWhom, text: card.forWhom },
    ].filter(({ text }) => text !== null),
    steps: { title: words.steps, lines: card.steps.map(({ text }) => text) },
    facts: facts.filter(([, text]) => text !== null).map(([title, text]) => ({ title, text })),
    result: {
      title: words.result,
      text: card.result ?? '',
      numbers:
        figures.activities === 0
          ? []
          : [
              { value: n(figures.activities), label: words.activities },
              { value: n(figures.attendances), label: words.attendances },
              ...(figures.people === null ? [] : [{ value: n(figures.people), label: words.people }]),
            ],
      note:
        figures.activities === 0 || figures.from === null || figures.to === null || figures.asOf === null
          ? words.noFigures
          : words.figures(day(figures.from), day(figures.to), day(dayIn(new Date(figures.asOf)))),
    },
    pitfalls: { title: words.pitfalls, text: card.pitfalls ?? '' },
    ...{ step: words.step, scan: words.scan, printed: words.printed(day(today)) },
  }
}
