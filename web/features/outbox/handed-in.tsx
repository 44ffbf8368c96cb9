import type { ResultOf } from '../../../contract/endpoint.ts'
import type { Became, handIn } from '../../../contract/rescue.ts'
import { rescue } from '../../../text/rescue.ts'
import { useZone } from '../../data/my-library.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Facts } from '../../ui/facts.tsx'
import { dateTime, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'

/** What became of a file that was handed in: whose it is, counts and reasons, nothing of what is in it. */
export function HandedIn({ result }: { result: ResultOf<typeof handIn> }) {
  const words = useText(rescue).handIn
  const { language } = useSession()
  const zone = useZone()
  const { owner, records, photos, reasons, before } = result
  const refused = records.refused + photos.refused > 0
  const changed = records.accepted + photos.accepted > 0
  return (
    <div class="stack" role="status">
      <Notice kind={refused ? 'warning' : 'good'} title={words.done(owner)}>
        {before && words.again(dateTime(before.at, language, zone), before.carrier)}{' '}
        {!changed && words.nothingNew}
      </Notice>
      <Counts title={words.records} of={records} />
      <Counts title={words.photos} of={photos} />
      {reasons.length > 0 && (
        <div class="stack">
          <p class="small">{words.reasons}</p>
          <Facts
            facts={reasons.map(({ titles, count }) => ({
              label: titles[language],
              value: words.times(count),
            }))}
          />
        </div>
      )}
    </div>
  )
}

/** How many became what; nothing where there were none. */
function Counts(props: { title: string; of: Became }) {
  const { became } = useText(rescue).handIn
  const { language } = useSession()
  const states = (['accepted', 'before', 'refused', 'waiting'] as const).filter(state => props.of[state] > 0)
  if (states.length === 0) return null
  return (
    <div>
      <b>{props.title}</b>
      <Facts
        facts={states.map(state => ({
          label: became[state],
          value: number(props.of[state], language),
          numeric: true,
        }))}
      />
    </div>
  )
}
