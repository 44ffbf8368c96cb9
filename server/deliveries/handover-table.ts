import type { Language } from '../../contract/fields.ts'
import { deliveries } from '../../text/deliveries.ts'
import { handover, sortOf } from '../../text/handover.ts'
import { type Block, type Cell, plain } from '../documents/blocks.ts'

type Handed = {
  form: string
  what: string
  unit: string | null
  arrived: number
  condition: string
  worth: number | null
}

/** `2 unit`, `Rp25.000.000` */
export function amountOf({ unit }: Pick<Handed, 'unit'>, amount: number, language: Language): string {
  const { figure, rupiah } = handover[language]
  return unit === null ? rupiah(figure(amount)) : `${figure(amount)} ${unit}`
}

/** What was handed over, with its worth and the sum. */
export function tableOf(facts: Handed, language: Language): Block {
  const words = handover[language]
  const sort = sortOf(facts.form)
  const { unit, arrived, worth, condition } = facts
  const { conditions } = deliveries[language]
  const bold = (text: string): Cell => [{ text, bold: true }]
  const item = plain(facts.what)
  const said = worth === null ? '....................' : words.figure(worth)
  if (unit === null)
    return {
      kind: 'table',
      columns: [
        { title: words.no, width: 2, align: 'center' },
        { title: words.items[sort], width: 20 },
        { title: words.worth, width: 8, align: 'end' },
      ],
      rows: [
        [plain('1'), item, plain(said)],
        [plain(''), bold(words.total), bold(said)],
      ],
    }
  return {
    kind: 'table',
    columns: [
      { title: words.no, width: 2, align: 'center' },
      { title: words.items[sort], width: 12 },
      { title: words.amount, width: 4, align: 'end' },
      { title: words.unit, width: 5 },
      { title: words.condition, width: 5 },
      { title: words.worth, width: 7, align: 'end' },
    ],
    rows: [
      [
        plain('1'),
        item,
        plain(words.figure(arrived)),
        plain(unit),
        plain(conditions[condition as keyof typeof conditions]),
        plain(said),
      ],
      [plain(''), bold(words.total), plain(''), plain(''), plain(''), bold(said)],
    ],
  }
}
