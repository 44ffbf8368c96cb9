import { useState } from 'preact/hooks'
import type { Role } from '../../../contract/access.ts'
import { listLooks, type Look } from '../../../contract/privacy.ts'
import { door } from '../../../text/door.ts'
import { privacyPages } from '../../../text/privacy-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Pages } from '../../shell/list-parts.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Empty } from '../../ui/empty.tsx'
import { dateTime, number } from '../../ui/format.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { TextInput } from '../../ui/text-input.tsx'

const size = 50

/** Who looked at what is sensitive, the last first. */
export function LooksList() {
  const words = useText(privacyPages).looks
  const [q, setQ] = useState('')
  const [offset, go] = useState(0)
  const answer = useAsk(listLooks, { limit: size, offset, ...(q.trim() && { q: q.trim() }) })
  const columns = useColumns()
  return (
    <div class="stack">
      <p class="sub">{words.lead}</p>
      <TextInput
        label={words.search}
        value={q}
        maxLength={80}
        onChange={value => {
          setQ(value)
          go(0)
        }}
      />
      <Waiting answer={answer}>
        {({ looks, total }) =>
          looks.length === 0 ? (
            <Empty title={q ? words.nothing : words.none} text={q ? undefined : words.noneText} />
          ) : (
            <>
              <Table
                caption={words.caption}
                columns={columns}
                rows={looks}
                rowKey={look => String(look.id)}
                roomy
              />
              <Pages total={total} offset={offset} size={size} go={go} />
            </>
          )
        }
      </Waiting>
    </div>
  )
}

function useColumns(): Column<Look>[] {
  const { looks: words, fields } = useText(privacyPages)
  const { rolesAs } = useText(door)
  const { language } = useSession()
  const whatOf = ({ kind, people }: Look) => {
    const what = words.kinds[kind] ?? kind
    return people > 1 ? words.ofPeople(what, number(people, language)) : what
  }
  return [
    { id: 'who', head: words.who, cell: look => look.person, main: true },
    { id: 'when', head: words.when, cell: look => dateTime(look.at, language, 'WIB'), bare: true },
    {
      id: 'as',
      head: words.as,
      cell: ({ role, office }) => [role && rolesAs[role as Role], office].filter(Boolean).join(', '),
      wrap: true,
    },
    { id: 'what', head: words.what, cell: whatOf, wrap: true },
    {
      id: 'fields',
      head: words.fields,
      cell: look => look.fields.map(name => fields[name] ?? name).join(', '),
    },
    { id: 'place', head: words.place, cell: look => look.place, wrap: true },
  ]
}
