import type { ProgrammeCount, ProgrammeCounts } from '../../../contract/programme-counts.ts'
import { enrolmentKinds, enrolmentStates } from '../../../contract/programme.ts'
import { programmeCounts } from '../../../text/programme-counts.ts'
import { useSession, useText } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'

/** The counts by kind and stage, by the places below, and the money of replications. */
export function CountTables({ told }: { told: ProgrammeCounts }) {
  return (
    <>
      <ByState counts={told.counts} />
      {told.below.length > 0 && <Below below={told.below} />}
      <Money money={told.money} />
    </>
  )
}

function ByState({ counts }: { counts: ProgrammeCount[] }) {
  const words = useText(programmeCounts)
  const { language } = useSession()
  const rows = enrolmentKinds.flatMap(kind =>
    enrolmentStates.flatMap(state => counts.filter(count => count.kind === kind && count.as === state)),
  )
  const column = (id: keyof ProgrammeCount, head: string, wideOnly = false) => ({
    ...{ id, head, numeric: true, wideOnly },
    cell: (row: ProgrammeCount) => number(Number(row[id]), language),
  })
  return (
    <Section title={words.byState}>
      <Table
        caption={words.byState}
        rows={rows}
        rowKey={row => `${row.kind} ${row.as}`}
        columns={[
          {
            ...{ id: 'as', head: words.state, main: true, wrap: true },
            cell: row => (
              <>
                {words.kinds[row.kind]}: <b>{words.states[row.as]}</b>
              </>
            ),
          },
          column('villages', words.villagesHead),
          column('inRegencies', words.regencies),
          column('inProvinces', words.provinces),
          column('regencyLibraries', words.regencyLibraries, true),
          column('provinceLibraries', words.provinceLibraries, true),
          column('libraries', words.libraries, true),
        ]}
      />
    </Section>
  )
}

function Below({ below }: { below: ProgrammeCounts['below'] }) {
  const words = useText(programmeCounts)
  const { language } = useSession()
  const places = [...Map.groupBy(below, row => row.regionId).values()]
  const of = (rows: ProgrammeCounts['below'], kind: string) => rows.find(row => row.kind === kind)?.going ?? 0
  return (
    <Section title={words.below} note={words.states.going}>
      <Table
        caption={words.below}
        rows={places}
        rowKey={rows => String(rows[0]?.regionId)}
        columns={[
          { id: 'name', head: words.place, main: true, wrap: true, cell: rows => rows[0]?.name },
          ...enrolmentKinds.map(kind => ({
            ...{ id: kind, head: words.kinds[kind], numeric: true },
            cell: (rows: ProgrammeCounts['below']) => number(of(rows, kind), language),
          })),
        ]}
      />
    </Section>
  )
}

function Money({ money }: Pick<ProgrammeCounts, 'money'>) {
  const words = useText(programmeCounts)
  const { language } = useSession()
  const total = money.reduce(
    (sum, row) => ({
      ...{ funding: null, libraries: sum.libraries + row.libraries, unknown: sum.unknown + row.unknown },
      budget: sum.budget + row.budget,
    }),
    { funding: null, libraries: 0, unknown: 0, budget: 0 },
  )
  const rows = money.map(row => ({
    ...row,
    name: row.funding ? words.fundings[row.funding] : words.unknownSource,
  }))
  return (
    <Section title={words.money} note={words.moneyNote}>
      {money.length === 0 ? (
        <p class="sub">{words.noMoney}</p>
      ) : (
        <Table
          caption={words.money}
          rows={rows.length > 1 ? [...rows, { ...total, name: words.total }] : rows}
          rowKey={row => row.name}
          columns={[
            { id: 'funding', head: words.source, main: true, cell: row => row.name },
            {
              ...{ id: 'libraries', head: words.replications, numeric: true },
              cell: row => number(row.libraries, language),
            },
            {
              ...{ id: 'unknown', head: words.unknown, numeric: true },
              cell: row => number(row.unknown, language),
            },
            {
              ...{ id: 'budget', head: words.budget, numeric: true },
              cell: row => <b>{number(row.budget, language)}</b>,
            },
          ]}
        />
      )}
    </Section>
  )
}
