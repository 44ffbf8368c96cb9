import { useState } from 'preact/hooks'
import {
  type Activity,
  ageGroups,
  groups,
  inWords,
  returnActivity,
  verifyActivity,
} from '../../../contract/activities.ts'
import { activities as names } from '../../../text/activities.ts'
import { activityList } from '../../../text/activity-list.ts'
import { outbox } from '../../../text/outbox.ts'
import { shell } from '../../../text/shell.ts'
import { useAsOf } from '../../data/as-of.ts'
import { useSend } from '../../data/queries.ts'
import { says, saysOf } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { ChainLink } from '../../shell/chain-link.tsx'
import { Photos } from '../../shell/photos.tsx'
import { Thread } from '../../shell/thread.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, dateTime, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { ActivityStateMark } from './activity-state.tsx'

/** One activity beside the list: who came, what for, and the officer's judgement. */
export function ActivityPanel(props: { activity: Activity; onClose: () => void }) {
  const words = useText(activityList)
  const labels = useText(names)
  const general = useText(shell)
  const { judgingNeedsSignal } = useText(outbox)
  const offline = useAsOf() !== null
  const { language } = useSession()
  const { grant } = useSignedIn()
  const toasts = useToasts()
  const verify = useSend(verifyActivity)
  const [returning, setReturning] = useState(false)
  const { activity: a } = props
  const when = (at: string) => dateTime(at, language, 'WIB')
  const shown = (value: number | null) =>
    value === null ? <span class="sub">{words.unknown}</span> : number(value, language)
  const reached = (['attendances', 'people', 'female', 'male', ...ageGroups, ...groups] as const).filter(
    code => a.reached[code] !== null || ['people', 'female', 'male'].includes(code),
  )
  const judges = a.state === 'submitted' && ['regency', 'province', 'national'].includes(grant.role)
  return (
    <SidePanel
      label={a.title}
      onClose={props.onClose}
      closeLabel={general.close}
      head={<ActivityStateMark state={a.state} tag />}
      footer={
        judges &&
        (offline ? (
          <p class="sub small">{judgingNeedsSignal}</p>
        ) : (
          <div class="two-actions">
            <Button variant="line" wide onClick={() => setReturning(true)}>
              {words.return}
            </Button>
            <Button
              variant="go"
              wide
              busy={verify.isPending}
              onClick={() =>
                verify.mutate(
                  { id: a.id, version: a.version },
                  { onSuccess: () => toasts.show({ strong: words.verifiedToast, glyph: 'done' }) },
                )
              }
            >
              {words.verify}
            </Button>
          </div>
        ))
      }
    >
      <h2>{a.title}</h2>
      <p class="sub small">
        <a href={`/perpustakaan/${a.libraryId}`}>{a.libraryName}</a> · {date(a.heldOn, language)}
      </p>
      {verify.error && <Notice kind="problem" title={says(verify.error, language)} />}
      {a.returnReason && (
        <Notice kind="warning" title={words.returnedBecause}>
          {a.returnReason}
        </Notice>
      )}
      {a.revisionReason && (
        <Notice kind="info" title={words.revisedBecause}>
          {a.revisionReason}
        </Notice>
      )}
      <Facts
        facts={reached.map(code => ({
          label: labels.reached[code],
          value: shown(a.reached[code]),
          numeric: true,
        }))}
      />
      <Facts
        facts={[
          { label: labels.columns.strategy, value: labels.strategies[a.strategy] },
          { label: labels.columns.topic, value: labels.topics[a.topic] },
          { label: labels.columns.outreach, value: a.outreach ? words.yes : words.no },
          { label: labels.columns.place, value: a.place ?? <span class="sub">{words.unknown}</span> },
          {
            label: labels.columns.partner,
            value: inWords(a.partnerName, a.partner) ?? <span class="sub">{words.unknown}</span>,
          },
          {
            label: labels.columns.need,
            value: inWords(a.needWhy, a.need) ?? <span class="sub">{words.unknown}</span>,
          },
          { label: labels.columns.notes, value: a.notes ?? <span class="sub">{words.unknown}</span> },
        ]}
      />
      <p class="tiny sub">
        {a.source === null
          ? words.sentBy(a.submittedBy, when(a.submittedAt))
          : words.takenFrom(a.source, a.submittedBy, when(a.submittedAt))}
      </p>
      {a.verifiedAt && <p class="tiny sub">{words.verifiedBy(a.verifiedBy ?? '–', when(a.verifiedAt))}</p>}
      <ChainLink kind="activity" id={a.id} />
      <Photos about="activity" record={a.id} />
      <Thread titled about="activity" libraryId={a.libraryId} record={a.id} />
      <ReturnDialog activity={a} open={returning} onClose={() => setReturning(false)} />
    </SidePanel>
  )
}

function ReturnDialog(props: { activity: Activity; open: boolean; onClose: () => void }) {
  const words = useText(activityList)
  const general = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const giveBack = useSend(returnActivity)
  const [reason, setReason] = useState('')
  const { id, version } = props.activity
  const done = () => {
    toasts.show({ strong: words.returnedToast, glyph: 'returned' })
    props.onClose()
  }
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={words.returnTitle}
      closeLabel={general.close}
      footer={
        <Button
          variant="go"
          busy={giveBack.isPending}
          onClick={() => giveBack.mutate({ id, version, reason }, { onSuccess: done })}
        >
          {words.return}
        </Button>
      }
    >
      <div class="stack">
        {giveBack.error && <Notice kind="problem" title={says(giveBack.error, language)} />}
        <TextArea
          label={words.reason}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={600}
          error={saysOf(giveBack.error, 'reason', language)}
        />
      </div>
    </Dialog>
  )
}
