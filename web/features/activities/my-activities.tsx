import { type Activity, exportActivities, listActivities } from '../../../contract/activities.ts'
import { myActivities } from '../../../text/my-activities.ts'
import { matchPartners } from '../../../text/match-partners.ts'
import { outbox } from '../../../text/outbox.ts'
import { lastDayOf, monthOf } from '../../data/days.ts'
import { hasDraft } from '../../data/drafts.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, notThereYet, nounOf, onlyHere } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { ExportMenu, Pages } from '../../shell/list-parts.tsx'
import { EntryItem, EntryMark } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { AnswerList } from '../../ui/answer-list.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip, FilterChips } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { dayDate, month, number } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { Outbox } from '../../ui/phone-frame.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { meantBy } from './alike.ts'
import { glyphs, MyState } from './my-state.tsx'
import { useKnownPartners } from '../../shell/pointers.ts'
import { recordOf } from './use-saving.ts'

const size = 20
const chips = ['returned', 'submitted', 'verified'] as const

/** All that the library has recorded, newest first, under the months that they count in. */
export function MyActivitiesPage() {
  const words = useText(myActivities)
  const { here: onPhone } = useText(outbox)
  const { language } = useSession()
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const [filters, set] = useFilters({ cari: '', keadaan: '', bulan: '', mulai: '0' })
  const offset = Number(filters.mulai) || 0
  const sieve = {
    libraryId: library.id,
    q: given(filters.cari),
    // what is locked was verified
    state: filters.keadaan === 'verified' ? 'verified,locked' : given(filters.keadaan),
    ...(filters.bulan ? monthRange(filters.bulan) : {}),
    sort: 'heldOn' as const,
    order: 'desc' as const,
  }
  const answer = useAsk(listActivities, { ...sieve, limit: size, offset })
  const filtered = filters.cari !== '' || filters.keadaan !== '' || filters.bulan !== ''
  const n = (value: number) => number(value, language)
  const entries = useOutbox()
  const begun = notThereYet(entries)
  const here = onlyHere(entries).filter(entry => nounOf(entry) === 'activities')
  return (
    <PhonePage
      at="activities"
      outbox={
        hasDraft(`activity/new/${library.id}`) && (
          <Outbox href="/kegiatan/baru" strong={words.draft.strong} text={words.draft.text} />
        )
      }
    >
      <Wrap>
        <PageHead
          title={words.title}
          sub={answer.data && words.total(n(answer.data.total))}
          actions={
            <>
              {!onlySees && (
                <Button variant="go" icon="plus" href="/kegiatan/baru">
                  {words.record}
                </Button>
              )}
              <ExportMenu download={exportActivities} input={sieve} />
            </>
          }
        />
        <SearchBox
          label={words.search}
          placeholder={words.search}
          clearLabel={words.clear}
          value={filters.cari}
          onChange={cari => set({ cari, mulai: '0' }, { replace: true })}
        />
        <div class="chips-below">
          <FilterChips
            label={words.filters}
            value={filters.keadaan}
            onChange={keadaan => set({ keadaan, mulai: '0' })}
            chips={[
              { id: '', label: words.all },
              ...chips.map(id => ({ id, label: words.states[id], glyph: glyphs[id] })),
            ]}
          >
            {filters.bulan && (
              <Chip pressed icon="cross" onClick={() => set({ bulan: '', mulai: '0' })}>
                {month(filters.bulan, language)}
              </Chip>
            )}
          </FilterChips>
        </div>
      </Wrap>
      {here.length > 0 && (
        <Section title={onPhone}>
          <ul>
            {here.toReversed().map(entry => (
              <li key={entry.id}>
                <EntryItem
                  entry={entry}
                  href={
                    begun.has(entry.record)
                      ? `/kegiatan/${entry.record.slice('activity/'.length)}`
                      : undefined
                  }
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Waiting answer={answer} kind="rows">
        {({ total, activities }) => (
          <>
            {byMonth(activities).map(([of, rows]) => (
              <Section
                key={of}
                title={month(of, language)}
                note={words.inMonth(n(rows.length), n(rows.reduce((sum, row) => sum + peopleIn(row), 0)))}
              >
                <ul>
                  {rows.map(row => (
                    <li key={row.id} class="phone-row-again">
                      <Row activity={row} here={here.find(({ record }) => record === recordOf(row.id))} />
                      {!onlySees && <Again activity={row} />}
                    </li>
                  ))}
                </ul>
              </Section>
            ))}
            <Wrap>
              <Pages total={total} offset={offset} size={size} go={to => set({ mulai: String(to) })} />
              {!onlySees && <PartnersToMatch activities={activities} />}
              {total === 0 && (
                <Nothing filtered={filtered} reset={() => set({ cari: '', keadaan: '', bulan: '' })} />
              )}
            </Wrap>
          </>
        )}
      </Waiting>
    </PhonePage>
  )
}

/** The way to say who was meant, where partners written in words are like some on record. */
function PartnersToMatch({ activities }: { activities: Activity[] }) {
  const words = useText(matchPartners)
  const written = activities.filter(({ partner, partnerId }) => partner !== null && partnerId === null)
  const partners = useKnownPartners(written.length > 0)
  if (!written.some(({ partner }) => meantBy(partner ?? '', partners ?? []))) return null
  return (
    <div class="last-action">
      <AnswerList
        answers={[{ label: words.title, hint: words.hint, icon: 'link', href: '/kegiatan/mitra' }]}
      />
    </div>
  )
}

function Row({ activity, here }: { activity: Activity; here: Entry | undefined }) {
  const words = useText(myActivities)
  const { language } = useSession()
  const people = number(peopleIn(activity), language)
  return (
    <a class="phone-item" href={`/kegiatan/${activity.id}`}>
      <div>
        <b id={`title-${activity.id}`}>{activity.title}</b>
        <span class="small sub">
          {dayDate(activity.heldOn, language)} · {words.people(people)}
        </span>
      </div>
      {here ? <EntryMark entry={here} /> : <MyState state={activity.state} />}
    </a>
  )
}

function Again({ activity }: { activity: Activity }) {
  const { one } = useText(myActivities)
  return (
    <a
      class="row-again"
      href={`/kegiatan/baru/cepat?lagi=${activity.id}`}
      aria-label={one.again}
      aria-describedby={`title-${activity.id}`}
      title={one.again}
    >
      <Icon name="refresh" />
    </a>
  )
}

function Nothing(props: { filtered: boolean; reset: () => void }) {
  const { empty, noneFits, record } = useText(myActivities)
  const onlySees = useOnlySees()
  return props.filtered ? (
    <Empty title={noneFits.title} text={noneFits.text}>
      <Button onClick={props.reset}>{noneFits.reset}</Button>
    </Empty>
  ) : (
    <Empty title={empty.title} text={!onlySees && empty.text}>
      {!onlySees && (
        <Button variant="go" href="/kegiatan/baru">
          {record}
        </Button>
      )}
    </Empty>
  )
}

const peopleIn = (activity: Activity) => activity.reached.people ?? activity.reached.attendances

/** @param month as in the address, `2026-10` */
function monthRange(month: string) {
  const from = `${month}-01`
  return { from, to: lastDayOf(from) }
}

function byMonth(activities: Activity[]): [string, Activity[]][] {
  return [...Map.groupBy(activities, activity => monthOf(activity.heldOn))]
}
