import { useState } from 'preact/hooks'
import { may } from '../../../contract/access.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { listTrainers, mentoringChanges } from '../../../contract/mentoring.ts'
import { mentoringOffice } from '../../../text/mentoring-office.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { date, number } from '../../ui/format.ts'
import { PageHead, Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import type { Trainer } from './assign-dialog.tsx'
import { MentoringFrame } from './frame.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'

/** What came of mentoring: libraries visited, steps done, figures before and after; trainer by trainer. */
export function ResultsPage() {
  const { back } = useText(mentoring)
  const { trainers: words } = useText(mentoringOffice)
  const { language } = useSession()
  const { me, grant } = useSignedIn()
  const [filters, set] = useFilters<{ wilayah: string }>({ wilayah: '' })
  const region = regionIdOf(filters.wilayah)
  const isTrainer = grant.role === 'trainer'
  const changes = useAsk(mentoringChanges, {
    ...(region && { region }),
    ...(isTrainer && { trainerId: me.personId }),
  } as never)
  const trainers = useAsk(listTrainers, { ...(region && { region }) } as never)
  return (
    <MentoringFrame wide>
      <PageHead
        over={<a href="/pendampingan">{back}</a>}
        title={words.title}
        sub={changes.data && words.sub(date(changes.data.asOf, language))}
        actions={
          !isTrainer && <RegionFilter value={filters.wilayah} onChange={wilayah => set({ wilayah })} />
        }
      />
      <Waiting answer={changes}>{told => <Came told={told} />}</Waiting>
      {!isTrainer && (
        <Section title={words.list}>
          <Waiting answer={trainers} kind="rows">
            {({ trainers: all }) =>
              all.length === 0 ? (
                <Empty title={words.none} text={words.noneText} />
              ) : (
                <ul class="mentoring-list">
                  {all.map(one => (
                    <li key={`${one.id}/${one.provinceId}`}>
                      <TrainerCard one={one} all={all} />
                    </li>
                  ))}
                </ul>
              )
            }
          </Waiting>
        </Section>
      )}
    </MentoringFrame>
  )
}

function Came({ told }: { told: ResultOf<typeof mentoringChanges> }) {
  const { trainers: words } = useText(mentoringOffice)
  const { measures } = useText(mentoring)
  const { language } = useSession()
  const n = (value: number | null, digits = 0) => (value === null ? '–' : number(value, language, digits))
  const { visits, steps } = told
  const facts: Fact[] = [
    { label: words.libraries, value: n(told.libraries), numeric: true },
    { label: words.visited, value: words.visitedOf(n(told.visited), n(told.libraries)), numeric: true },
    { label: words.never, value: n(told.never), numeric: true },
    { label: words.days, value: n(told.days), numeric: true },
    {
      label: words.visits,
      value: n(visits.visit + visits.call + visits.online),
      note: words.byKind(n(visits.visit), n(visits.call), n(visits.online)),
      numeric: true,
    },
    {
      label: words.stepsDone,
      value: words.doneOf(n(steps.done), n(steps.set)),
      note: words.inTime(n(steps.inTime)),
      numeric: true,
    },
    { label: words.late, value: n(steps.late), numeric: true },
  ]
  return (
    <div class="cols">
      <Facts facts={facts} />
      <section class="mentoring-changes">
        <h2>{words.changes}</h2>
        <p class="small sub">{words.changesText}</p>
        <Facts
          facts={told.changes.map(({ measure, libraries, before, after, up, down }) =>
            before === null || after === null || up === null || down === null
              ? { label: measures[measure], value: words.few(libraries) }
              : {
                  label: measures[measure],
                  value: `${n(before, 1)} → ${n(after, 1)}`,
                  note: `${words.of(n(libraries))}: ${words.upDown(n(up), n(down))}`,
                  numeric: true,
                },
          )}
        />
      </section>
    </div>
  )
}

function TrainerCard({ one, all }: { one: Trainer; all: readonly Trainer[] }) {
  const { trainers: words, handOver } = useText(mentoringOffice)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [giving, setGiving] = useState(false)
  const n = (value: number | null) => (value === null ? '–' : number(value, language))
  const assigns = may['mentoring.assign'].some(role => role === grant.role)
  return (
    <article class="mentoring-card">
      <header>
        <div>
          <h3>
            <a href={`/pendampingan?pelatih=${one.id}`}>{one.name}</a>
          </h3>
          <p class="small sub">{one.province}</p>
        </div>
        {!one.active && (
          <State glyph="late" tag>
            {words.inactive}
          </State>
        )}
      </header>
      <dl class="mentoring-numbers">
        {[
          [words.libraries, n(one.libraries)],
          [words.visited, n(one.visited)],
          [words.never, n(one.never)],
          [words.days, n(one.days)],
          [words.open, n(one.stepsOpen)],
          [words.late, n(one.stepsLate)],
          [words.stepsDone, n(one.stepsDone)],
          [words.asked, n(one.asked)],
        ].map(([label, value]) => (
          <div key={label}>
            <dt class="small sub">{label}</dt>
            <dd class="num">{value}</dd>
          </div>
        ))}
      </dl>
      {assigns && one.libraries > 0 && (
        <p class="mentoring-do">
          <Button size="sm" variant="line" onClick={() => setGiving(true)}>
            {handOver.action}
          </Button>
        </p>
      )}
      {giving && (
        <HandOverDialog
          from={one}
          to={all.filter(other => other.active && other.id !== one.id && other.provinceId === one.provinceId)}
          onClose={() => setGiving(false)}
        />
      )}
    </article>
  )
}
