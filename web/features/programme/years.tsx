import { useState } from 'preact/hooks'
import {
  listFigures,
  listPeriods,
  listYears,
  openYear,
  type Period,
  setPeriod,
  setTarget,
  targetMeasures,
} from '../../../contract/programme.ts'
import { searchRegions } from '../../../contract/regions.ts'
import { programme } from '../../../text/programme.ts'
import { programmePages } from '../../../text/programme-pages.ts'
import { shell } from '../../../text/shell.ts'
import { ask } from '../../data/client.ts'
import { today } from '../../data/months.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox, type Suggestion } from '../../ui/combobox.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, month as monthText, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { State } from '../../ui/state.tsx'
import { Table } from '../../ui/table.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { ProgrammeTabs } from './programme-tabs.tsx'

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
                  <Targets key={y.year} year={y.year} targets={y.targets} defines={defines} />
                ))}
            </>
          )}
        </Waiting>
        <Periods year={Number(filters.tahun)} defines={defines} />
        <Published />
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

type Target = { regionId: number; region: string; measure: string; value: number }

function Targets(props: { year: number; targets: Target[]; defines: boolean }) {
  const words = useText(programmePages)
  const names = useText(programme)
  const { language } = useSession()
  return (
    <Section title={words.targets}>
      {props.targets.length === 0 ? (
        <p class="sub">{words.noTargets}</p>
      ) : (
        <Table
          caption={words.targets}
          roomy
          rows={props.targets}
          rowKey={target => `${target.regionId}/${target.measure}`}
          columns={[
            { id: 'region', head: words.region, main: true, cell: target => target.region },
            {
              id: 'measure',
              head: words.targetMeasure,
              cell: target => names.targets[target.measure as 'beneficiary'],
            },
            {
              id: 'value',
              head: words.value,
              numeric: true,
              cell: target =>
                target.measure === 'reporting-rate' ? `${target.value}%` : number(target.value, language),
            },
          ]}
        />
      )}
      {props.defines && <SetTarget year={props.year} />}
    </Section>
  )
}

function SetTarget(props: { year: number }) {
  const words = useText(programmePages)
  const names = useText(programme)
  const { language } = useSession()
  const save = useSend(setTarget)
  const [region, setRegion] = useState<Suggestion | null>({ id: '1', label: 'Indonesia' })
  const [measure, setMeasure] = useState<(typeof targetMeasures)[number]>('beneficiary')
  const [value, setValue] = useState<number | null>(null)
  const search = async (q: string, signal: AbortSignal): Promise<Suggestion[]> => {
    const { regions } = await ask(searchRegions, { q }, signal)
    return regions
      .filter(r => ['nation', 'province', 'regency'].includes(r.level))
      .map(r => ({ id: String(r.id), label: r.name, hint: r.within.join(', ') }))
  }
  return (
    <form
      class="row form-line"
      onSubmit={event => {
        event.preventDefault()
        if (region)
          save.mutate(
            { year: props.year, regionId: Number(region.id), measure, value },
            { onSuccess: () => setValue(null) },
          )
      }}
    >
      <Combobox
        label={words.region}
        value={region}
        onChange={setRegion}
        search={search}
        words={{
          loading: words.loading,
          none: words.noneFound,
          failed: words.failed,
          clear: words.clear,
          found: words.found,
        }}
      />
      <Select
        label={words.targetMeasure}
        value={measure}
        onChange={setMeasure}
        options={targetMeasures.map(m => ({ value: m, label: names.targets[m] }))}
      />
      <NumberInput
        label={words.value}
        language={language}
        value={value}
        onChange={setValue}
        error={save.error ? says(save.error, language) : undefined}
      />
      <Button variant="line" type="submit" busy={save.isPending}>
        {words.setTarget}
      </Button>
    </form>
  )
}

function Periods(props: { year: number; defines: boolean }) {
  const words = useText(programmePages)
  const { language } = useSession()
  const answer = useAsk(listPeriods, { year: props.year })
  const [changing, setChanging] = useState<Period | null>(null)
  const day = (of: string) => date(of, language)
  return (
    <Section title={words.periods}>
      <Waiting answer={answer} kind="rows">
        {({ periods }) => (
          <Table
            caption={words.periods}
            rows={periods}
            rowKey={period => period.month}
            columns={[
              {
                id: 'month',
                head: words.month,
                main: true,
                cell: period => monthText(period.month.slice(0, 7), language),
              },
              { id: 'submit', head: words.submitBy, cell: period => day(period.submitBy) },
              { id: 'verify', head: words.verifyBy, cell: period => day(period.verifyBy) },
              { id: 'locks', head: words.locksOn, cell: period => day(period.locksOn) },
              {
                id: 'state',
                head: words.open,
                headHidden: true,
                bare: true,
                cell: period => (
                  <State glyph={period.locked ? 'locked' : 'ring'}>
                    {period.locked ? words.locked : words.open}
                  </State>
                ),
              },
              ...(props.defines
                ? [
                    {
                      id: 'change',
                      head: words.change,
                      headHidden: true,
                      cell: (period: Period) =>
                        !period.locked && (
                          <Button variant="bare" size="sm" onClick={() => setChanging(period)}>
                            {words.change}
                          </Button>
                        ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Waiting>
      {changing && <PeriodDialog key={changing.month} period={changing} onClose={() => setChanging(null)} />}
    </Section>
  )
}

function PeriodDialog(props: { period: Period; onClose: () => void }) {
  const words = useText(programmePages)
  const general = useText(shell)
  const { language } = useSession()
  const save = useSend(setPeriod)
  const [days, setDays] = useState({
    submitBy: props.period.submitBy,
    verifyBy: props.period.verifyBy,
    locksOn: props.period.locksOn,
  })
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={words.changePeriod(monthText(props.period.month.slice(0, 7), language))}
      closeLabel={general.close}
      footer={
        <Button
          variant="go"
          busy={save.isPending}
          onClick={() => save.mutate({ month: props.period.month, ...days }, { onSuccess: props.onClose })}
        >
          {general.save}
        </Button>
      }
    >
      <div class="stack">
        {save.error && <Notice kind="problem" title={says(save.error, language)} />}
        <DateInput
          label={words.submitBy}
          value={days.submitBy}
          onChange={submitBy => setDays({ ...days, submitBy })}
        />
        <DateInput
          label={words.verifyBy}
          value={days.verifyBy}
          onChange={verifyBy => setDays({ ...days, verifyBy })}
        />
        <DateInput
          label={words.locksOn}
          value={days.locksOn}
          onChange={locksOn => setDays({ ...days, locksOn })}
        />
      </div>
    </Dialog>
  )
}

function Published() {
  const words = useText(programmePages)
  const { language } = useSession()
  const answer = useAsk(listFigures, {})
  return (
    <Section title={words.published} note={words.publishedNote}>
      <Waiting answer={answer} kind="rows">
        {({ figures }) =>
          figures.length === 0 ? (
            <p class="sub">{words.noFigures}</p>
          ) : (
            <Table
              caption={words.published}
              roomy
              rows={figures}
              rowKey={figure => figure.code}
              columns={[
                {
                  id: 'label',
                  head: words.published,
                  main: true,
                  wrap: true,
                  cell: figure => figure.label[language],
                },
                {
                  id: 'value',
                  head: words.value,
                  numeric: true,
                  cell: figure => <b>{number(figure.value, language)}</b>,
                },
                {
                  id: 'source',
                  head: words.asOfSource,
                  wrap: true,
                  bare: true,
                  cell: figure => (
                    <span class="sub small">
                      {figure.asOf ? date(figure.asOf, language) : '–'} · {figure.source.name}{' '}
                      {figure.disputed && (
                        <Definition label={words.disputed} title={words.disputed}>
                          {figure.disputed[language]}
                        </Definition>
                      )}
                    </span>
                  ),
                },
              ]}
            />
          )
        }
      </Waiting>
    </Section>
  )
}
