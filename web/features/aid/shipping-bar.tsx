import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type AidItem, shipAid } from '../../../contract/aid.ts'
import { aid } from '../../../text/aid.ts'
import { lists } from '../../../text/lists.ts'
import { shell } from '../../../text/shell.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { BulkBar } from '../../ui/bulk-bar.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Marks the chosen items as shipped, all with one day and courier. */
export function ShippingBar(props: { picked: AidItem[]; more?: ComponentChildren; onClear: () => void }) {
  const { list: words } = useText(aid)
  const [open, setOpen] = useState(false)
  const ready = props.picked.filter(item => item.state === 'allocated')
  return (
    <>
      <BulkBar
        count={words.chosen(props.picked.length)}
        more={props.more}
        clearLabel={words.clearChoice}
        onClear={props.onClear}
        note={ready.length === 0 ? words.onlyAllocated : undefined}
      >
        {ready.length > 0 && (
          <Button variant="go" onClick={() => setOpen(true)}>
            {words.ship} ({ready.length})
          </Button>
        )}
      </BulkBar>
      {open && <ShipDialog items={ready} onClose={() => setOpen(false)} onDone={props.onClear} />}
    </>
  )
}

function ShipDialog(props: { items: AidItem[]; onClose: () => void; onDone: () => void }) {
  const { list: words } = useText(aid)
  const general = useText(shell)
  const { notUndone } = useText(lists)
  const { language } = useSession()
  const toasts = useToasts()
  const ship = useSend(shipAid)
  const { draft, change, clear } = useDraft('aid/ship', { on: today(), courier: '', tracking: '' })
  const save = () =>
    ship.mutate(
      { items: props.items.map(({ id, version }) => ({ id, version })), ...draft },
      {
        onSuccess: ({ done, left }) => {
          clear()
          toasts.show({
            strong: words.shipped(done),
            text: left.length > 0 ? words.left(left.length) : undefined,
            glyph: 'done',
          })
          props.onClose()
          props.onDone()
        },
      },
    )
  return (
    <FormDialog
      title={words.shipTitle(props.items.length)}
      action={words.ship}
      problem={ship.error}
      busy={ship.isPending}
      onSend={save}
      onClose={props.onClose}
    >
      <p class="sub">{notUndone}</p>
      <DateInput
        label={words.shippedOn}
        value={draft.on}
        max={today()}
        onChange={on => change({ on })}
        error={saysOf(ship.error, 'on', language)}
      />
      <TextInput
        label={words.courier}
        optional={general.optional}
        value={draft.courier}
        onChange={courier => change({ courier })}
      />
      <TextInput
        label={words.tracking}
        optional={general.optional}
        value={draft.tracking}
        onChange={tracking => change({ tracking })}
      />
    </FormDialog>
  )
}
