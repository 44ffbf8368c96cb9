import { useState } from 'preact/hooks'
import { listMeasures, type Measure } from '../../../contract/tallies.ts'
import { instrument } from '../../../text/instrument.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { month as monthText } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { AddDialog, RetireDialog, RewordDialog } from './measure-dialogs.tsx'

type Doing = { what: 'add' } | { what: 'reword' | 'retire'; measure: Measure }

/** The questions of the monthly report: added, reworded, retired from a month on, without code. */
export function InstrumentPage() {
  const words = useText(instrument)
  const { language } = useSession()
  const answer = useAsk(listMeasures, { all: true })
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const during = (m: Measure) =>
    [
      words.from(monthText(m.validFrom.slice(0, 7), language)),
      m.validTo && words.until(monthText(m.validTo.slice(0, 7), language)),
    ]
      .filter(Boolean)
      .join(' ')
  const common: Column<Measure>[] = [
    {
      id: 'question',
      head: words.question,
      main: true,
      wrap: true,
      cell: m => (
        <div>
          {m.partOf && '– '}
          <b>{m.wording[language]}</b>
          <br />
          <span class="sub small">{m.definition[language]}</span>
        </div>
      ),
    },
    { id: 'unit', head: words.unit, cell: m => words.units[m.unit] },
  ]
  const asked: Column<Measure>[] = [
    ...common,
    { id: 'nature', head: words.nature, wideOnly: true, cell: m => words.natures[m.nature] },
    {
      id: 'required',
      head: words.required,
      headHidden: true,
      cell: m => (m.required ? words.required : words.optional),
    },
    { id: 'valid', head: words.valid, cell: during },
    {
      id: 'do',
      head: words.reword,
      headHidden: true,
      cell: m =>
        m.validTo === null && (
          <span class="row">
            <Button variant="bare" size="sm" onClick={() => setDoing({ what: 'reword', measure: m })}>
              {words.reword}
            </Button>
            <Button variant="bare" size="sm" onClick={() => setDoing({ what: 'retire', measure: m })}>
              {words.retire}
            </Button>
          </span>
        ),
    },
  ]
  return (
    <OfficePage at="instrument">
      <Wrap>
        <PageHead
          title={words.title}
          sub={words.sub}
          actions={
            <Button variant="go" size="sm" icon="plus" onClick={() => setDoing({ what: 'add' })}>
              {words.add}
            </Button>
          }
        />
        <Waiting answer={answer} kind="rows">
          {({ measures, rules }) => (
            <>
              <Table
                caption={words.caption}
                roomy
                columns={asked}
                rows={measures.filter(m => m.source === 'report')}
                rowKey={m => `${m.code}/${m.version}`}
              />
              <Section title={words.rules} note={words.rulesNote}>
                <ul class="lines">
                  {rules.map(rule => (
                    <li key={rule.code}>{rule.message[language]}</li>
                  ))}
                </ul>
              </Section>
              <Section title={words.counted} note={words.countedNote}>
                <Table
                  caption={words.counted}
                  roomy
                  columns={common}
                  rows={measures.filter(m => m.source === 'activities')}
                  rowKey={m => m.code}
                />
              </Section>
            </>
          )}
        </Waiting>
      </Wrap>
      {doing?.what === 'add' && <AddDialog onClose={close} />}
      {doing?.what === 'reword' && <RewordDialog measure={doing.measure} onClose={close} />}
      {doing?.what === 'retire' && <RetireDialog measure={doing.measure} onClose={close} />}
    </OfficePage>
  )
}
