import { beside, countEnrolments } from '../../../contract/programme-counts.ts'
import { type Figure, listFigures } from '../../../contract/programme.ts'
import { programmeCounts } from '../../../text/programme-counts.ts'
import { useAsk } from '../../data/queries.ts'
import { type Language, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Definition } from '../../ui/definition.tsx'
import { date, number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { Table } from '../../ui/table.tsx'

type Props = { region: number; language: Language; onDay: (day: string) => void }

/** What others published of a region, each with what the records count as of the same day; nothing is added up. */
export function FiguresBeside({ region, language, onDay }: Props) {
  const words = useText(programmeCounts)
  const answer = useAsk(listFigures, {})
  return (
    <Section title={words.published} note={words.publishedNote}>
      <Waiting answer={answer} kind="rows">
        {({ figures }) => {
          const here = figures.filter(figure => (figure.regionId ?? 1) === region)
          if (here.length === 0) return <p class="sub">{words.noFigures}</p>
          return (
            <Table
              caption={words.published}
              roomy
              rows={here}
              rowKey={figure => figure.code}
              columns={[
                {
                  ...{ id: 'label', head: words.figure, main: true, wrap: true },
                  cell: figure => (
                    <>
                      {figure.label[language]}{' '}
                      <span class="sub small">
                        {figure.asOf ? date(figure.asOf, language) : words.noDay} · {figure.source.name}{' '}
                        {figure.disputed && (
                          <Definition label={words.disputed} title={words.disputed}>
                            {figure.disputed[language]}
                          </Definition>
                        )}
                      </span>
                    </>
                  ),
                },
                {
                  ...{ id: 'value', head: words.value, numeric: true },
                  cell: figure => <b>{number(figure.value, language)}</b>,
                },
                {
                  ...{ id: 'ours', head: words.ours, numeric: true },
                  cell: figure => <Ours figure={figure} region={region} language={language} />,
                },
                {
                  ...{ id: 'look', head: words.asOf, wideOnly: true },
                  cell: figure =>
                    figure.asOf && (
                      <Button variant="bare" size="sm" onClick={() => onDay(figure.asOf ?? '')}>
                        {words.look(date(figure.asOf, language))}
                      </Button>
                    ),
                },
              ]}
            />
          )
        }}
      </Waiting>
    </Section>
  )
}

/** What the records count of the same thing on the same day. */
function Ours({ figure, region, language }: { figure: Figure; region: number; language: Language }) {
  const words = useText(programmeCounts)
  const { kind, as, of } = beside[figure.code] ?? {}
  const answer = useAsk(countEnrolments, { asOf: figure.asOf ?? undefined, region } as never, {
    enabled: kind !== undefined && figure.asOf !== null,
  })
  if (kind === undefined || of === undefined || figure.asOf === null)
    return <span class="sub small">{words.noRecord}</span>
  if (answer.data === undefined) return <span class="sub">…</span>
  const value = Number(answer.data.counts.find(count => count.kind === kind && count.as === as)?.[of] ?? 0)
  return (
    <>
      {number(value, language)} {value === figure.value && <State glyph="done">{words.same}</State>}
    </>
  )
}
