import './my-promises.css'
import { useState } from 'preact/hooks'
import type { Partner } from '../../../contract/partners.ts'
import { promiseReceivers } from '../../../contract/promise-receivers.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { ask } from '../../data/client.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { type PromiseDraft, receiverOf } from './my-draft.ts'

/** Libraries where the partner stands or serves, found as one types. */
export function PromiseReceivers(props: {
  partner: Partner
  draft: PromiseDraft
  tried: boolean
  edit: (change: Partial<PromiseDraft>) => void
}) {
  const { giver: words, form } = useText(commitmentPages)
  const names = useText(libraryPages)
  const { draft, edit, partner } = props
  // a fresh field for the next one
  const [round, setRound] = useState(0)
  const search = async (q: string, signal: AbortSignal) => {
    const { receivers } = await ask(promiseReceivers, { partnerId: partner.id, q }, signal)
    return receivers
      .filter(({ scopeId }) => !draft.to.some(one => one.scopeId === scopeId))
      .map(({ scopeId, name, regency, province }) => ({
        ...{ id: String(scopeId), label: name, hint: [regency, province].filter(Boolean).join(', ') },
      }))
  }
  return (
    <div>
      <Combobox
        key={round}
        label={draft.to.length === 0 ? words.receivers : form.add}
        hint={words.receiversHint}
        from={0}
        value={null}
        search={search}
        error={props.tried && draft.to.length === 0 ? form.oneAtLeast : undefined}
        onChange={chosen => {
          if (!chosen || draft.to.length >= 100) return
          edit({ to: [...draft.to, receiverOf(Number(chosen.id), chosen.label)] })
          setRound(round + 1)
        }}
        words={{
          ...{ loading: names.loading, none: names.noneFound, failed: names.failed },
          ...{ clear: names.clear, found: names.found },
        }}
      />
      <ul>
        {draft.to.map(({ scopeId, name }) => (
          <li key={scopeId} class="promise-chosen">
            {name}
            <Button
              variant="bare"
              size="sm"
              icon="cross"
              label={form.remove(name)}
              onClick={() => edit({ to: draft.to.filter(one => one.scopeId !== scopeId) })}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
