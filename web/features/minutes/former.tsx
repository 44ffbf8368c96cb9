import { useState } from 'preact/hooks'
import { makeId, type MinuteLineId } from '../../../contract/ids.ts'
import { type ActionItem } from '../../../contract/action-items.ts'
import { carryOver } from '../../../contract/minutes.ts'
import { minutes } from '../../../text/minutes.ts'
import { now } from '../../data/clock.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { ItemMark } from '../../shell/minute-marks.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { date } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import type { Told } from './told.ts'
import { TellItem, type Telling } from './tell-item.tsx'

/** What earlier meetings left open stands first: it goes on here, is done, or is dropped. */
export function Former({ told }: { told: Told }) {
  const { former: words, item: itemWords } = useText(minutes)
  const { language } = useSession()
  const [doing, setDoing] = useState<{ item: ActionItem; what: Telling | 'carry' } | null>(null)
  const writes = ['scheduled', 'invited', 'held'].includes(told.meeting.state)
  if (told.unfinished.length === 0 || !writes) return null
  const close = () => setDoing(null)
  return (
    <Section title={words.title}>
      <p class="sub">{words.text}</p>
      <ul class="minute-former">
        {told.unfinished.map(item => (
          <li key={item.id}>
            <div>
              <b>{item.text}</b>
              <span class="sub small">
                {[item.owner, date(item.deadline, language), item.meeting].join(' · ')}
              </span>
              <ItemMark item={item} />
            </div>
            <span class="row">
              <Button
                size="sm"
                variant="line"
                icon="arrow-right"
                label={words.carryFor(item.text)}
                onClick={() => setDoing({ item, what: 'carry' })}
              >
                {words.carry}
              </Button>
              {item.progressed && (
                <>
                  <Button
                    size="sm"
                    variant="bare"
                    icon="check"
                    label={`${itemWords.finish}: ${item.text}`}
                    onClick={() => setDoing({ item, what: 'finish' })}
                  >
                    {itemWords.finish}
                  </Button>
                  <Button
                    size="sm"
                    variant="bare"
                    label={`${itemWords.drop}: ${item.text}`}
                    onClick={() => setDoing({ item, what: 'drop' })}
                  >
                    {itemWords.drop}
                  </Button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {doing?.what === 'carry' && <CarryDialog told={told} item={doing.item} onClose={close} />}
      {doing && doing.what !== 'carry' && <TellItem item={doing.item} telling={doing.what} onClose={close} />}
    </Section>
  )
}

function CarryDialog({ told, item, onClose }: { told: Told; item: ActionItem; onClose: () => void }) {
  const { former: words, line } = useText(minutes)
  const { language } = useSession()
  const toasts = useToasts()
  const carry = useSend(carryOver)
  const [id] = useState(() => makeId<MinuteLineId>())
  const [at] = useState(() => now().toISOString())
  const [deadline, setDeadline] = useState('')
  const [tried, setTried] = useState(false)
  function send() {
    setTried(true)
    if (deadline === '') return
    const onSuccess = () => {
      toasts.show({ strong: words.done, glyph: 'done' })
      onClose()
    }
    carry.mutate({ id, meetingId: told.meeting.id, itemId: item.id, deadline, at }, { onSuccess })
  }
  return (
    <FormDialog
      title={words.carry}
      action={words.carry}
      problem={carry.error}
      busy={carry.isPending}
      onClose={onClose}
      onSend={send}
    >
      <p>
        <b>{item.text}</b>
        <br />
        <span class="sub small">{[item.owner, item.meeting].join(' · ')}</span>
      </p>
      <DateInput
        label={words.deadline}
        value={deadline}
        min={told.meeting.starts.slice(0, 10)}
        error={tried && deadline === '' ? line.needed : saysOf(carry.error, 'deadline', language)}
        onChange={setDeadline}
      />
    </FormDialog>
  )
}
