import { lazy, Suspense } from 'preact/compat'
import { home } from '../../../text/home.ts'
import { outbox } from '../../../text/outbox.ts'
import { atRest } from '../../data/at-rest.ts'
import { lastDayOf, monthOf } from '../../data/days.ts'
import { hasDraft } from '../../data/drafts.ts'
import { daysUntil, today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { onlyHere } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { usePeriod } from '../../data/periods.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { useToHand } from '../../data/to-hand.ts'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { OutboxLine } from '../../shell/outbox-line.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { type Answer, AnswerList } from '../../ui/answer-list.tsx'
import { date, monthName } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { HomeHead } from './home-head.tsx'
import { InstallHint } from './install-hint.tsx'
import { LastActivities } from './last-activities.tsx'
import { lastEnded, type MonthOfYear, monthToFill, othersOpen, useMonths } from './my-year.ts'
import { ReportNow, ReportToCome } from './report-now.tsx'
import { ToDo } from './to-do.tsx'

const ForYou = lazy(async () => {
  await atRest()
  return { default: (await import('./for-you.tsx')).ForYou }
})

/** The library's home: one question, then how the report stands and, for its manager, what came back. */
export function HomePage() {
  const words = useText(home)
  const { here: onPhone } = useText(outbox)
  const library = useMyLibrary()
  const day = today()
  const months = useMonths(library.id, day)
  // what is filled in and waits on this phone is not asked for again
  const here = onlyHere(useOutbox()).filter(({ name }) => name === 'reports.submit')
  const open = months?.all.filter(({ month }) => !here.some(({ about }) => about.day === month))
  const fill = open ? monthToFill(open, day) : months && null
  const onlySees = useOnlySees()
  useToHand(library.id, !onlySees)
  const toDo = useAnswers(fill)
  const toSee = useSights(lastEnded(day))
  return (
    <PhonePage
      at="home"
      header={<HomeHead year={day.slice(0, 4)} months={months?.year} today={day} />}
      outbox={<OutboxLine />}
    >
      <section class="question">
        <h2>{onlySees ? words.questionToSee : words.question}</h2>
        <AnswerList answers={onlySees ? toSee : toDo} />
      </section>
      <InstallHint />
      <Suspense fallback={null}>
        <ForYou />
      </Suspense>
      {months && !onlySees && <ToDo returned={months.all.filter(({ state }) => state === 'returned')} />}
      {here.length > 0 && (
        <Section title={onPhone}>
          <ul>
            {here.map(entry => (
              <li key={entry.id}>
                <EntryItem entry={entry} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {months && (
        <ReportNow
          months={months.all}
          fill={fill ?? null}
          others={othersOpen(open ?? [], fill ?? null)}
          today={day}
        />
      )}
      {months === undefined && <ReportToCome today={day} />}
      <LastActivities />
    </PhonePage>
  )
}

/** For whoever looks at the library: its last whole month, its activities, its numbers. */
function useSights(last: string): Answer[] {
  const words = useText(home)
  const { language } = useSession()
  return [
    {
      label: words.see(monthName(last, language)),
      hint: words.seeHint,
      icon: 'report',
      href: `/laporan/${last.slice(0, 7)}`,
      main: true,
    },
    { label: words.seeActivities, icon: 'list', href: '/kegiatan' },
    { label: words.plan, hint: words.planHint, icon: 'plan', href: '/rencana' },
    { label: words.numbers, hint: words.numbersHint, icon: 'chart', href: '/angka' },
  ]
}

/** @param fill undefined while it is not known: its place is held, so that nothing moves when it is */
function useAnswers(fill: MonthOfYear | null | undefined): Answer[] {
  const words = useText(home)
  const { language } = useSession()
  const library = useMyLibrary()
  const period = usePeriod(fill?.month ?? monthOf(today()))
  const hintOf = ({ month: of, state }: MonthOfYear) => {
    if (hasDraft(`report/${library.id}/${of}`)) return words.draft
    if (state === 'ahead') return words.opens(date(lastDayOf(of), language))
    return state === 'silent' ? words.dueShort(daysUntil(period.submitBy)) : undefined
  }
  const drafted = hasDraft(`activity/new/${library.id}`)
  const answers: Answer[] = [
    {
      label: words.record,
      hint: drafted ? words.recordDraft : words.recordHint,
      icon: 'plus',
      href: '/kegiatan/baru',
      main: true,
    },
  ]
  if (fill === undefined) answers.push({ label: '\u00a0', hint: '\u00a0', icon: 'report', toCome: true })
  if (fill) {
    const month = monthName(fill.month, language)
    const again = fill.state === 'returned'
    answers.push({
      label: again ? words.fillAgain(month) : words.fill(month),
      hint: hintOf(fill),
      icon: 'report',
      href: `/laporan/${fill.month.slice(0, 7)}`,
    })
  }
  answers.push({ label: words.plan, hint: words.planHint, icon: 'plan', href: '/rencana' })
  answers.push({ label: words.numbers, hint: words.numbersHint, icon: 'chart', href: '/angka' })
  return answers
}
