import { useState } from 'preact/hooks'
import { listYears, openYear } from '../../../contract/programme.ts'
import { programmePages } from '../../../text/programme-pages.ts'
import { today } from '../../data/months.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { ProgrammeTabs } from './programme-tabs.tsx'
import { PublishedFigures } from './published-figures.tsx'
import { YearPeriods } from './year-periods.tsx'
import { YearTargets } from './year-targets.tsx'

/** A year's targets and deadlines, and the figures that others published. */
export function YearsPage() {
  const words = useText(programmePages)
  const { grant } = useSignedIn()
  const [filters, set] = useFilters({ tahun: today().slice(0, 4) })
  const answer = useAsk(listYears, {})
  const defines = grant.role === 'national'
  return (
    <OfficePage at="programme">
      <Wrap>
        <PageHead title={words.yearsTitle} />
        <ProgrammeTabs at="years" />
        <Waiting answer={answer}>
          {({ years }) => (
            <>
              {years.length === 0 && <Empty title={words.noYears} />}
              {years.length === 0 && defines && <OpenYear taken={[]} />}
              {years.length > 0 && (
                <div class="row filters">
                  <Select
                    small
                    label={words.year}
                    value={filters.tahun}
                    onChange={tahun => set({ tahun })}
                    options={years.map(y => ({ value: String(y.year), label: `${y.year} · ${y.title}` }))}
                  />
                </div>
              )}
              {years
                .filter(y => String(y.year) === filters.tahun)
                .map(y => (
                  <YearTargets key={y.year} year={y.year} targets={y.targets} defines={defines} />
                ))}
            </>
          )}
        </Waiting>
        <YearPeriods year={Number(filters.tahun)} defines={defines} />
        <PublishedFigures />
        {defines && answer.data && answer.data.years.length > 0 && (
          <OpenYear taken={answer.data.years.map(y => y.year)} />
        )}
      </Wrap>
    </OfficePage>
  )
}

function OpenYear(props: { taken: number[] }) {
  const words = useText(programmePages)
  const { language } = useSession()
  const open = useSend(openYear)
  const next = Math.max(Number(today().slice(0, 4)) - 1, ...props.taken) + 1
  const [title, setTitle] = useState('')
  const [tried, setTried] = useState(false)
  const empty = title.trim() === ''
  return (
    <Section title={`${words.openYear} ${next}`}>
      <form
        class="row form-line"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (empty) return
          open.mutate(
            { year: next, title },
            {
              onSuccess: () => {
                setTitle('')
                setTried(false)
              },
            },
          )
        }}
      >
        <TextInput
          label={words.openYearTitle}
          value={title}
          onChange={setTitle}
          error={open.error ? says(open.error, language) : tried && empty ? words.needed : undefined}
        />
        <Button variant="line" type="submit" busy={open.isPending}>
          {words.openYear} {next}
        </Button>
      </form>
    </Section>
  )
}
