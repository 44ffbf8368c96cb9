import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import type { Need } from '../../../contract/needs.ts'
import { forms } from '../../../text/forms.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { needs } from '../../../text/needs.ts'
import { differencesBetween, picked } from '../../data/conflict.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, isChanged, stateOf, versionAfter, type Write } from '../../data/outbox/rules.ts'
import { sendNow, tell } from '../../data/outbox/sending.ts'
import { discard } from '../../data/outbox/store.ts'
import { useKeeping, useOutbox } from '../../data/outbox/use-outbox.ts'
import { refresh } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useAmount } from '../../shell/amounts.ts'
import { ChangedMeanwhile, CompareScreen, NotComparable } from '../../shell/comparing.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { aboutOf, recordOf } from './kept-need.ts'
import { fieldsOf } from './need-conflict.ts'
import { draftOf, type NeedDraft } from './need-draft.ts'
import { NeedForm } from './need-form.tsx'

/**
 * Changes a need: how much, how soon, why; kept on this phone and sent when it can be. Where somebody else changed it
 * meanwhile, both versions are compared before anything is sent over the other.
 */
export function Amending(props: {
  draftKey: string
  start: NeedDraft
  /** As it is on record now; null where that is not known here. */
  saved: Need | null
  /** The refused change that this one takes the place of. */
  mends: Entry | undefined
}) {
  const { saved, mends } = props
  const { form } = useText(myNeeds)
  const { kinds } = useText(needs)
  const { conflict: conflictWords } = useText(forms)
  const { language } = useSession()
  const library = useMyLibrary()
  const amount = useAmount()
  const [, go] = useLocation()
  const toasts = useToasts()
  const entries = useOutbox()
  const keeping = useKeeping(mends)
  const kept = useFormDraft<NeedDraft>(props.draftKey, props.start)
  const { draft } = kept
  const [comparing, setComparing] = useState(mends !== undefined)
  const back = mends ? '/kiriman' : `/kebutuhan/${draft.id}`
  const conflict =
    (kept.touched || mends !== undefined) && saved !== null && (draft.version ?? 0) < saved.version
  // it was told to have changed, and the newest is not here: an answer that was kept from before is not it
  const unknown = isChanged(mends) && !conflict && (saved === null || saved.version === mends?.input.version)

  async function save() {
    const { id, urgency, until, why, evidence } = draft
    if (draft.amount === null || urgency === null || keeping.busy || conflict || unknown) return
    const record = recordOf(id)
    // what waits on this phone comes before it
    const version = Math.max(draft.version ?? 0, versionAfter(record, entries) ?? 0)
    const input: object = { id, version, amount: draft.amount, urgency, until, why, evidence }
    const write: Write = {
      ...{ name: 'needs.amend', input, record, draft },
      about: aboutOf({ why, until }, library.id),
    }
    const entry = await keeping.keep(write)
    if (entry === null) return
    if (stateOf(entry) === 'refused') return refresh(['needs'])
    kept.clear()
    refresh(['needs'])
    toasts.show({ strong: stateOf(entry) === 'accepted' ? form.saved : form.savedHere, glyph: 'done' })
    go(back)
  }

  /** The newest is taken: nothing is left of one's own, neither here nor on the list of what needs the person. */
  async function takeNewest() {
    kept.clear()
    setComparing(false)
    if (mends === undefined) return
    await discard(mends.owner, mends.seq, { alone: true })
    tell(['outbox'])
    void sendNow()
    go(`/kebutuhan/${draft.id}`)
  }

  if (conflict && saved && comparing) {
    const newest = draftOf(saved)
    const fields = fieldsOf(amount, language)
    return (
      <CompareScreen
        rows={differencesBetween(fields, { newest, mine: draft, seen: draft.seen ?? null })}
        name={`${kinds[saved.kind]} · ${amount(saved.amount, saved.unit)}`}
        changed={null}
        onApply={mine => {
          kept.edit({
            ...picked(fields, { newest, mine: draft }, mine),
            ...{ version: saved.version, seen: newest.seen },
          })
          setComparing(false)
        }}
        onDrop={() => void takeNewest()}
        onBack={() => (mends ? go(back) : setComparing(false))}
      />
    )
  }
  return (
    <NeedForm
      kept={kept}
      busy={keeping.busy}
      problem={conflict || unknown ? null : keeping.problem}
      title={form.amendTitle}
      action={form.amend}
      stopped={conflict || unknown ? conflictWords.title : undefined}
      onSave={() => void save()}
    >
      {conflict && <ChangedMeanwhile onCompare={() => setComparing(true)} />}
      {unknown && <NotComparable />}
    </NeedForm>
  )
}
