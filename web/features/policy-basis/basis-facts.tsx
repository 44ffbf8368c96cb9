import { useState } from 'preact/hooks'
import { makeId } from '../../../contract/ids.ts'
import { attachBasis, type Basis, endBasis, showBasis } from '../../../contract/policy-basis.ts'
import { activities } from '../../../text/activities.ts'
import { policyBasis } from '../../../text/policy-basis.ts'
import { pictureUrl, Problem, sendFile } from '../../data/client.ts'
import { today } from '../../data/months.ts'
import { refresh, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Facts } from '../../ui/facts.tsx'
import { FileInput } from '../../ui/file-input.tsx'
import { date, rupiah } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { BasisForm } from './basis-form.tsx'

/** A document's facts, its file, and for who keeps it what can be done with it. */
export function BasisFacts({ basis }: { basis: Basis }) {
  const words = useText(policyBasis)
  const { topics } = useText(activities)
  const { language } = useSession()
  const c = words.columns
  const [doing, setDoing] = useState<'amend' | 'end' | null>(null)
  const facts = [
    { label: c.kind, value: words.kinds[basis.kind] },
    { label: c.of, value: basis.of.name },
    { label: c.dated, value: date(basis.dated, language) },
    {
      label: c.validUntil,
      value: basis.validUntil ? date(basis.validUntil, language) : words.list.open,
    },
    { label: c.amount, value: basis.amount !== null && rupiah(basis.amount, language) },
    {
      label: c.partner,
      value: basis.partner && <a href={`/mitra/${basis.partner.id}`}>{basis.partner.name}</a>,
    },
    { label: c.topics, value: basis.topics.map(topic => topics[topic]).join(', ') },
    { label: c.link, value: basis.link },
    { label: c.endedOn, value: basis.endedOn && date(basis.endedOn, language) },
    { label: c.endedReason, value: basis.endedReason },
  ].filter(fact => fact.value)
  return (
    <div class="stack">
      <Facts facts={facts.map(fact => ({ ...fact, value: fact.value || '' }))} />
      {basis.file ? (
        <Button icon="report" newTab href={pictureUrl(showBasis, { id: basis.id, file: basis.file })}>
          {words.panel.file}
        </Button>
      ) : (
        <p class="sub small">{words.panel.noFile}</p>
      )}
      {basis.mine && <Attach basis={basis} />}
      {basis.mine && basis.state !== 'ended' && (
        <div class="row">
          <Button variant="line" size="sm" icon="edit" onClick={() => setDoing('amend')}>
            {words.panel.amend}
          </Button>
          <Button variant="line" size="sm" onClick={() => setDoing('end')}>
            {words.panel.end}
          </Button>
        </div>
      )}
      {doing === 'amend' && <BasisForm before={basis} of={basis.of} onClose={() => setDoing(null)} />}
      {doing === 'end' && <End basis={basis} onClose={() => setDoing(null)} />}
    </div>
  )
}

/** Sends the document itself. */
function Attach({ basis }: { basis: Basis }) {
  const { panel } = useText(policyBasis)
  const { language } = useSession()
  const toasts = useToasts()
  const [problem, setProblem] = useState<Problem | null>(null)
  async function sendOne(file: File) {
    setProblem(null)
    try {
      await sendFile(attachBasis, { id: makeId(), basisId: basis.id }, file, () => undefined)
      refresh(['policy-basis'])
      toasts.show({ strong: panel.attached, glyph: 'done' })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
  }
  return (
    <>
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      <FileInput
        label={panel.attach}
        hint={panel.attachHint}
        accept="application/pdf,image/jpeg,image/png"
        onPick={([file]) => file && void sendOne(file)}
      />
    </>
  )
}

function End({ basis, onClose }: { basis: Basis; onClose: () => void }) {
  const words = useText(policyBasis)
  const toasts = useToasts()
  const send = useSend(endBasis)
  const [on, setOn] = useState(today())
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  function save() {
    setTried(true)
    if (!on || !reason.trim()) return
    send.mutate(
      { id: basis.id, version: basis.version, on, reason },
      {
        onSuccess: () => {
          toasts.show({ strong: words.panel.ended })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.panel.endTitle(basis.number)}
      action={words.panel.end}
      warn
      problem={send.error}
      busy={send.isPending}
      onSend={save}
      onClose={onClose}
    >
      <DateInput label={words.panel.on} value={on} onChange={setOn} />
      <TextInput
        label={words.panel.reason}
        value={reason}
        error={tried && !reason.trim() ? words.form.needed : undefined}
        onChange={setReason}
      />
    </FormDialog>
  )
}
