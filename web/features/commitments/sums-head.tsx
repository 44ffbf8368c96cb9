import type { Sums } from '../../../contract/commitment-sums.ts'
import type { SumPart } from '../../../contract/commitments.ts'
import { commitmentSums } from '../../../text/commitment-sums.ts'
import { useSession, useText } from '../../data/session.tsx'
import { usePromised } from '../../shell/promised.ts'
import { Definition } from '../../ui/definition.tsx'
import { number, percent } from '../../ui/format.ts'
import { type CommitmentFilters, listAt } from './filters.ts'
import { SumsBar, SumsLegend } from './sums-bar.tsx'

const shown: readonly SumPart[] = ['pledged', 'delivered', 'coming', 'overdue', 'withdrawn']

/** The numbers of the filter, each with what it means and what it counts; and what became of the pledge, as one bar. */
export function SumsHead({ total, filters }: { total: Sums; filters: CommitmentFilters }) {
  const words = useText(commitmentSums)
  const { language } = useSession()
  const promised = usePromised()
  const n = (value: number) => number(value, language)
  const { pledged, delivered, waiting } = total
  const share = pledged.worth > 0 ? delivered.worth / pledged.worth : 0
  return (
    <section class="sums-head" aria-label={words.total}>
      <h2>{share > 0 ? words.finding(percent(share, language)) : words.noFinding}</h2>
      <SumsBar name={words.total} sums={total} size="tall" />
      <SumsLegend />
      <ul>
        {[...shown, ...(waiting.count > 0 ? (['waiting'] as const) : [])].map(part => (
          <li key={part}>
            <span class="small sub">
              {words.parts[part]}
              <Definition label={words.meaning} title={words.parts[part]}>
                {words.means[part]}
              </Definition>
            </span>
            <a class="num" href={listAt({ ...filters, keadaan: 'all', angka: part })}>
              {promised.sum(total[part])}
            </a>
            <span class="tiny sub num">
              {[
                words.commitments(n(total[part].count)),
                total[part].unknown > 0 && words.unknown(n(total[part].unknown)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
