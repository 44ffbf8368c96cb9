import { useState } from 'preact/hooks'
import {
  exportNeverSignedIn,
  inviteList,
  mostInvited,
  neverReasons,
  type NeverReason,
  neverSignedIn,
} from '../../../contract/accounts.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { type InvitationId, makeId } from '../../../contract/ids.ts'
import { accounts } from '../../../text/accounts.ts'
import { ask, Problem } from '../../data/client.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { ExportMenu, Pages } from '../../shell/list-parts.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { BulkBar } from '../../ui/bulk-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { NeverRegion } from './never-region.tsx'
import { useNeverColumns } from './never-columns.tsx'
import { type Invited, SlipsDialog } from './slips-made.tsx'

type Place = ResultOf<typeof neverSignedIn>['places'][number]
type Filters = { wilayah: string; sebab: string; mulai: string }
type Set_ = (change: Partial<Filters>, how?: { replace?: boolean }) => void
const pageSize = 50

/** Places below where nobody has signed in: why, and an invitation for one, for those ticked, or for all. */
export function NeverSignedIn(props: { filters: Filters; set: Set_ }) {
  const words = useText(accounts).never
  const { language } = useSession()
  const { filters, set } = props
  const onlySees = useOnlySees()
  const [chosen, choose] = useState<Set<string>>(new Set())
  const [invited, setInvited] = useState<Invited | null>(null)
  const sieve = {
    region: Number(filters.wilayah) || undefined,
    reason: neverReasons.find(reason => reason === filters.sebab),
  }
  const answer = useAsk(neverSignedIn, { ...sieve, limit: pageSize, offset: Number(filters.mulai) || 0 })
  const inviting = useInviting(made => {
    choose(new Set())
    setInvited(made)
  })
  const rows = answer.data?.places ?? []
  const picked = rows.filter(row => chosen.has(String(row.scopeId)))
  const columns = useNeverColumns(row => void inviting.send([row]), inviting.busy)
  const filter = (change: Partial<Filters>) => {
    choose(new Set())
    set({ ...change, mulai: '0' })
  }
  const counts = answer.data?.byReason
  const whole = Object.values(counts ?? {}).reduce((sum, n) => sum + n, 0)
  const total = answer.data?.total ?? 0
  return (
    <>
      {!onlySees && <p class="sub never-lead">{words.lead}</p>}
      <div class="row filters">
        <NeverRegion value={filters.wilayah} onChange={wilayah => filter({ wilayah })} />
        <FilterChips<NeverReason | 'all'>
          label={words.reasons}
          value={sieve.reason ?? 'all'}
          onChange={sebab => filter({ sebab: sebab === 'all' ? '' : sebab })}
          chips={[
            { id: 'all', label: words.all, count: number(whole, language) },
            ...neverReasons.map(reason => ({
              id: reason,
              label: words.names[reason],
              count: number(counts?.[reason] ?? 0, language),
            })),
          ]}
        />
        {total > 0 && (
          <span class="never-do">
            <ExportMenu download={exportNeverSignedIn} input={sieve} />
            {!onlySees && (
              <Button
                variant="go"
                size="sm"
                icon="printer"
                busy={inviting.busy}
                onClick={() => void inviting.sendAll(sieve)}
              >
                {words.inviteAll(number(Math.min(total, mostInvited), language))}
              </Button>
            )}
          </span>
        )}
      </div>
      {inviting.problem && <Notice kind="problem" title={says(inviting.problem, language)} />}
      <Waiting answer={answer} kind="rows">
        {data =>
          data.places.length === 0 ? (
            <Nothing filtered={Boolean(filters.wilayah || filters.sebab)} onClear={() => filter(cleared)} />
          ) : (
            <>
              <Table<Place>
                caption={words.title}
                columns={columns}
                rows={rows}
                rowKey={row => String(row.scopeId)}
                {...(!onlySees && {
                  selected: chosen,
                  onSelect: choose,
                  selectLabel: (row: Place) => words.pick(row.name),
                  selectAllLabel: words.pickAll,
                })}
              />
              <Pages
                total={data.total}
                offset={Number(filters.mulai) || 0}
                size={pageSize}
                go={mulai => {
                  choose(new Set())
                  set({ mulai: String(mulai) })
                }}
              />
            </>
          )
        }
      </Waiting>
      {picked.length > 0 && (
        <BulkBar
          count={words.picked(number(picked.length, language))}
          {...(picked.some(row => row.reason === 'waiting') && { note: words.replace })}
          clearLabel={words.clear}
          onClear={() => choose(new Set())}
        >
          <Button variant="go" size="sm" busy={inviting.busy} onClick={() => void inviting.send(picked)}>
            {words.invitePicked}
          </Button>
        </BulkBar>
      )}
      <SlipsDialog invited={invited} onClose={() => setInvited(null)} />
    </>
  )
}

const cleared = { wilayah: '', sebab: '' }

function Nothing(props: { filtered: boolean; onClear: () => void }) {
  const words = useText(accounts).never
  if (!props.filtered) return <Empty title={words.none} text={words.noneText} />
  return (
    <Empty title={words.empty} text={words.emptyText}>
      <Button onClick={props.onClear}>{words.clearFilters}</Button>
    </Empty>
  )
}

/** Sends a list; those chosen one by one get a new invitation where one still waits, a whole list leaves it alone. */
function useInviting(onMade: (made: Invited) => void) {
  const { mutateAsync, isPending } = useSend(inviteList)
  const [gathering, setGathering] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function send(places: readonly Place[], again = true, more = false) {
    setProblem(null)
    try {
      const given = places.map(({ scopeId }) => ({ id: makeId<InvitationId>(), scopeId, name: null }))
      onMade({ ...(await mutateAsync({ places: given, again })), more })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
  }
  async function sendAll(sieve: { region: number | undefined; reason: NeverReason | undefined }) {
    setGathering(true)
    setProblem(null)
    try {
      const { places, total } = await gather(sieve)
      await send(places, sieve.reason === 'waiting', total > places.length)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setGathering(false)
    }
  }
  return { send: (places: readonly Place[]) => send(places), sendAll, busy: isPending || gathering, problem }
}

/** The list as shown, as far as one command goes. */
async function gather(sieve: { region: number | undefined; reason: NeverReason | undefined }) {
  const places: Place[] = []
  let total = 0
  do {
    const page = await ask(neverSignedIn, { ...sieve, limit: 200, offset: places.length })
    total = page.total
    if (page.places.length === 0) break
    places.push(...page.places)
  } while (places.length < Math.min(total, mostInvited))
  return { places: places.slice(0, mostInvited), total }
}
