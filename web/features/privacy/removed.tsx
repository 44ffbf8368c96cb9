import { readRegister, type RetentionRule, retentions } from '../../../contract/privacy.ts'
import { privacy } from '../../../text/privacy.ts'
import { privacyPages } from '../../../text/privacy-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, number } from '../../ui/format.ts'
import { Table } from '../../ui/table.tsx'

/** What went by itself, by rule and day. */
export function Removed() {
  const words = useText(privacyPages).removed
  const { rules, time } = useText(privacy)
  const { language } = useSession()
  const answer = useAsk(readRegister, {})
  const isRule = (rule: string): rule is RetentionRule => rule in retentions
  const ruleOf = (rule: string) =>
    isRule(rule) ? rules[rule].replace('{time}', time(retentions[rule])) : rule
  return (
    <div class="stack">
      <p class="sub">{words.lead}</p>
      <Waiting answer={answer}>
        {({ removed, lastDay }) => {
          const last = lastDay ? words.last(date(lastDay, language)) : words.never
          if (removed.length === 0) return <Empty title={words.none} text={last} />
          return (
            <>
              <p class="sub">{last}</p>
              <Table
                caption={words.caption}
                rows={removed}
                rowKey={row => `${row.rule} ${row.day}`}
                roomy
                columns={[
                  { id: 'rule', head: words.rule, cell: row => ruleOf(row.rule), main: true, wrap: true },
                  { id: 'day', head: words.day, cell: row => date(row.day, language), bare: true },
                  { id: 'n', head: words.n, cell: row => number(row.removed, language), numeric: true },
                ]}
              />
            </>
          )
        }}
      </Waiting>
    </div>
  )
}
