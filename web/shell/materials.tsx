import { useState } from 'preact/hooks'
import {
  listMaterials,
  type Material,
  orderMaterials,
  removeMaterial,
  restoreMaterial,
} from '../../contract/materials.ts'
import type { AgendaItem, Meeting } from '../../contract/meetings.ts'
import { materials as texts } from '../../text/materials.ts'
import { useAsk, useSend } from '../data/queries.ts'
import { says } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { Section } from '../ui/page.tsx'
import { useToasts } from '../ui/toast.tsx'
import { MaterialForm } from './material-form.tsx'
import { MaterialLink } from './material-links.tsx'
import { Waiting } from './waiting.tsx'

/** What a meeting hands out, in its order; who keeps it adds, changes, moves and removes here. */
export function Materials({ meeting, lines }: { meeting: Meeting; lines: AgendaItem[] }) {
  const words = useText(texts)
  const answer = useAsk(listMaterials, { meetingId: meeting.id })
  const [open, setOpen] = useState<Material | 'new' | null>(null)
  const writes = meeting.mine && meeting.state !== 'cancelled'
  return (
    <Section
      title={words.title}
      actions={
        writes && (
          <Button variant="line" size="sm" icon="plus" onClick={() => setOpen('new')}>
            {words.add}
          </Button>
        )
      }
    >
      <Waiting answer={answer} kind="rows">
        {({ materials }) => (
          <>
            {materials.length === 0 && <p class="sub">{writes ? words.none : words.noneYet}</p>}
            <ul class="materials materials-kept">
              {materials.map((material, at) => (
                <Row
                  key={material.id}
                  material={material}
                  line={lines.find(line => line.id === material.agendaItemId)}
                  all={materials}
                  at={at}
                  meeting={meeting}
                  onOpen={writes ? () => setOpen(material) : undefined}
                />
              ))}
            </ul>
          </>
        )}
      </Waiting>
      {open && (
        <MaterialForm
          meeting={meeting}
          lines={lines}
          before={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

function Row(props: {
  material: Material
  line: AgendaItem | undefined
  all: Material[]
  at: number
  meeting: Meeting
  onOpen: (() => void) | undefined
}) {
  const words = useText(texts)
  const { language } = useSession()
  const toasts = useToasts()
  const order = useSend(orderMaterials)
  const remove = useSend(removeMaterial)
  const restore = useSend(restoreMaterial)
  const { material, line, all, at, meeting, onOpen } = props
  const onError = (problem: Parameters<typeof says>[0]) =>
    toasts.show({ strong: says(problem, language), glyph: 'late' })
  function moveTo(to: number) {
    const ids = all
      .map(one => one.id)
      .toSpliced(at, 1)
      .toSpliced(to, 0, material.id)
    order.mutate({ meetingId: meeting.id, ids }, { onError })
  }
  function onRemove() {
    const { id, title, version } = material
    const onSuccess = (done: { version: number }) =>
      toasts.show({
        ...{ strong: words.removed(title), glyph: 'done' },
        undo: { label: words.undo, run: () => restore.mutate({ id, version: done.version }, { onError }) },
      })
    remove.mutate({ id, version }, { onSuccess, onError })
  }
  return (
    <li>
      <MaterialLink
        material={material}
        note={` · ${[words.readers[material.readers], line?.title].filter(Boolean).join(' · ')}`}
      />
      {onOpen && (
        <Menu
          variant="bare"
          size="sm"
          icon="dots"
          align="end"
          label={words.more(material.title)}
          items={[
            { id: 'amend', label: words.amend, icon: 'edit', onSelect: onOpen },
            ...(at > 0
              ? [{ id: 'up', label: words.up, icon: 'arrow-up' as const, onSelect: () => moveTo(at - 1) }]
              : []),
            ...(at < all.length - 1
              ? [
                  {
                    id: 'down',
                    label: words.down,
                    icon: 'arrow-down' as const,
                    onSelect: () => moveTo(at + 1),
                  },
                ]
              : []),
            { id: 'remove', label: words.remove, icon: 'trash', warn: true, onSelect: onRemove },
          ]}
        />
      )}
    </li>
  )
}
