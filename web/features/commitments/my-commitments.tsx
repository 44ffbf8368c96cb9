import './my-promises.css'
import { type Commitment, listCommitments } from '../../../contract/commitments.ts'
import { listDeliveries } from '../../../contract/deliveries.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { commitments } from '../../../text/commitments.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { deliveriesTo, promisesTo } from '../../data/to-hand.ts'
import { PhonePage } from '../../shell/phone-page.tsx'
import { PromiseRows } from '../../shell/promise-rows.tsx'
import { usePromised } from '../../shell/promised.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'

const parts = [
  { part: 'late', states: ['overdue'] },
  { part: 'running', states: ['agreed', 'part'] },
  { part: 'waiting', states: ['proposed'] },
  { part: 'over', states: ['fulfilled', 'withdrawn'] },
] as const

/** What was promised to this library: what was sent and waits first, then what is late, expected, and over. */
export function MyCommitmentsPage() {
  const { mine: words } = useText(commitmentPages)
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const answer = useAsk(listCommitments, promisesTo(library.id as LibraryId))
  const of = (rows: Commitment[], states: readonly string[]) =>
    rows.filter(({ state }) => states.includes(state))
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={library.name} />
        {!onlySees && (
          <Button variant="go" size="big" wide icon="plus" href="/komitmen/baru">
            {words.enter}
          </Button>
        )}
      </Wrap>
      <ToConfirm />
      <Waiting answer={answer}>
        {({ commitments: all }) =>
          all.length === 0 ? (
            <Wrap>
              <div class="promise-none">
                <Empty title={words.none} text={words.noneText} />
              </div>
            </Wrap>
          ) : (
            <>
              {parts.map(({ part, states }) => {
                const rows = of(all, states)
                return (
                  rows.length > 0 && (
                    <Section key={part} title={words[part]}>
                      <PromiseRows rows={rows} of="giver" />
                    </Section>
                  )
                )
              })}
            </>
          )
        }
      </Waiting>
    </PhonePage>
  )
}

/** What was told to be on its way, and nobody here has confirmed; and the way to all that ever came. */
function ToConfirm() {
  const { mine: words } = useText(commitmentPages)
  const { forms } = useText(commitments)
  const { language } = useSession()
  const { amount } = usePromised()
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const { data } = useAsk(listDeliveries, deliveriesTo(library.id as LibraryId))
  if (!data || data.deliveries.length === 0) return null
  const sent = data.deliveries.filter(({ state }) => state === 'sent')
  if (sent.length === 0)
    return (
      <Wrap>
        <p class="promise-do">
          <Button variant="bare" icon="archive" href="/penyerahan">
            {words.allArrived}
          </Button>
        </p>
      </Wrap>
    )
  return (
    <Section title={words.toConfirm} actions={<a href="/penyerahan">{words.allArrived}</a>}>
      <ul>
        {sent.map(({ id, what, form, giver, sentOn, amount: n, unit }) => (
          <li key={id}>
            <a class="phone-item" href={onlySees ? `/penyerahan/${id}` : `/penyerahan/${id}/konfirmasi`}>
              <div>
                <b>{what}</b>
                <span class="small sub">
                  {[amount(n, unit), giver, words.sentOn(date(sentOn, language))].join(' · ')}
                </span>
              </div>
              <State glyph="quarter" tag>
                {onlySees ? forms[form] : words.confirm}
              </State>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
