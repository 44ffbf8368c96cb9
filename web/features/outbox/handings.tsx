import { type Handing, listHandings } from '../../../contract/rescue.ts'
import { rescue } from '../../../text/rescue.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { dateTime } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'

/** Files of one's own that somebody handed in, and those that one carried for others. */
export function Handings() {
  const words = useText(rescue).handIn
  const { language } = useSession()
  const zone = useZone()
  const answer = useAsk(listHandings, {})
  const told = ({ records, photos }: Handing) => {
    if (records === null || photos === null) return words.interrupted
    const accepted = records.accepted + records.before + photos.accepted + photos.before
    return words.sum(accepted, records.refused + records.waiting + photos.refused + photos.waiting)
  }
  return (
    <Section title={words.past}>
      <Waiting answer={answer} kind="rows">
        {({ handings }) =>
          handings.length === 0 ? (
            <p class="small sub">{words.none}</p>
          ) : (
            <Table
              caption={words.past}
              rows={handings}
              rowKey={row => row.id}
              columns={[
                { id: 'owner', head: words.owner, main: true, cell: row => <b>{row.owner}</b> },
                { id: 'result', head: words.result, wrap: true, cell: told },
                { id: 'carrier', head: words.carrier, cell: row => row.carrier },
                { id: 'at', head: words.at, cell: row => dateTime(row.at, language, zone) },
              ]}
            />
          )
        }
      </Waiting>
    </Section>
  )
}
