import { listFigures } from '../../../contract/programme.ts'
import { programmePages } from '../../../text/programme-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Definition } from '../../ui/definition.tsx'
import { date, number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'

/** Facts that others published about the programme, each with its source. */
export function PublishedFigures() {
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
