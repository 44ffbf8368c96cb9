import type { Gain, QuestionResult } from '../../contract/forms.ts'
import type { Language } from '../../contract/fields.ts'
import { documentPapers } from '../../text/document-papers.ts'
import { type Block, plain } from './blocks.ts'
import type { AnsweredForm } from './facts.ts'
import { figure, type Setting } from './words.ts'

/** What was thought of the meeting, and what its tests show was gained; nothing where nobody was asked. */
export function evaluation({ facts, language }: Setting): Block[] {
  const thought = facts.forms.find(({ kind }) => kind === 'evaluation')
  const gain = facts.forms.find(form => form.gain.length > 0)?.gain ?? []
  return [...(thought ? ofEvaluation(thought, language) : []), ...ofGain(gain, language)]
}

/** Words that were written stay with who reads them on the screen. */
function ofEvaluation({ shown, results }: AnsweredForm, language: Language): Block[] {
  const { evaluation: words, no } = documentPapers[language]
  const told = results.filter(({ kind, n }) => kind !== 'text' && n > 0)
  if (told.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { title: no, width: 2, align: 'center' },
        { title: words.question, width: 15 },
        { title: words.result, width: 6, align: 'end' },
        { title: words.n, width: 2, align: 'end' },
      ],
      rows: told.map((result, at) => [
        plain(String(at + 1)),
        plain(result.text),
        plain(saidOf(result, language)),
        plain(figure(result.n, language)),
      ]),
    },
    { kind: 'note', line: plain(words.answers(figure(shown, language))) },
  ]
}

function saidOf({ kind, mean, options, counts }: QuestionResult, language: Language): string {
  if (kind === 'scale') return mean === null ? '' : rounded(mean, 1, language)
  return options.map(({ text }, at) => `${text}: ${figure(counts[at] ?? 0, language)}`).join('; ')
}

function ofGain(gain: readonly Gain[], language: Language): Block[] {
  const { evaluation: words } = documentPapers[language]
  const pairs = gain.flatMap(({ topic, pairs: of }) =>
    of ? [{ topic, ...of, n: figure(of.n, language) }] : [],
  )
  const everyone = gain.flatMap(({ topic, all }) =>
    all ? [{ topic, ...all, n: `${figure(all.nBefore, language)} / ${figure(all.nAfter, language)}` }] : [],
  )
  const told = pairs.length > 0 ? pairs : everyone
  if (told.length === 0) return []
  const share = (value: number) => `${figure(Math.round(value * 100), language)} %`
  return [
    {
      kind: 'table',
      columns: [
        { title: words.topic, width: 9 },
        ...[words.before, words.after, words.difference, words.gain, words.n].map(title => ({
          ...{ title, width: 4, align: 'end' as const },
        })),
      ],
      rows: told.map(({ topic, before, after, gain: g, n }) => [
        plain(topic ?? words.whole),
        plain(share(before)),
        plain(share(after)),
        plain(words.points(signed(Math.round((after - before) * 100), language))),
        plain(g === null ? '–' : rounded(g, 2, language)),
        plain(n),
      ]),
    },
    { kind: 'note', line: plain(pairs.length > 0 ? words.pairs : words.groups) },
  ]
}

const signed = (value: number, language: Language): string =>
  `${value > 0 ? '+' : ''}${figure(value, language)}`
const rounded = (value: number, digits: number, language: Language): string =>
  new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
  }).format(value)
