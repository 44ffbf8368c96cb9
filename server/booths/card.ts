import { readFileSync } from 'node:fs'
import { boothPath, type printBoothCards } from '../../contract/booths.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { productPapers } from '../../text/product-papers.ts'
import type { Context, Paper } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { qrSvg } from '../platform/qr.ts'
import type { MeetingRow } from '../meetings/list-queries.ts'
import * as queries from './queries.ts'

const template = readFileSync(new URL('../../server/booths/card.typ', import.meta.url), 'utf8')

/** A card for each table (A5): the library, what it shows, and the QR code of its page. @throws booth.none */
export async function print(
  c: Context,
  { id, meetingId, origin }: InputOf<typeof printBoothCards>,
  meeting: MeetingRow,
): Promise<Paper> {
  const { language } = c.actor
  const booths = await queries.list(c.tx, c.actor, { meetingId, ...(id && { id }) })
  if (booths.length === 0) refuse('booth.none')
  const { card, cards } = productPapers[language]
  const site = new URL(origin).origin
  return {
    name: cards,
    template,
    data: {
      ...{ lang: language, title: card.over, over: card.over, meeting: meeting.title, scan: card.scan },
      cards: booths.map(booth => {
        const link = `${site}${boothPath}/${booth.code}`
        return {
          table: card.table(String(booth.number)),
          library: booth.libraryName,
          within: [booth.regency, booth.province].filter(part => part !== null).join(', '),
          title: booth.title ?? '',
          about: booth.about ?? '',
          counts: card.counts(
            String(booth.productIds.length),
            String(booth.contentIds.length),
            String(booth.activityIds.length),
            String(booth.practiceIds.length),
          ),
          link,
          shown: link.replace(/^https?:\/\//, ''),
          qr: qrSvg(link),
        }
      }),
    },
  }
}
