import { useState } from 'preact/hooks'
import { type ActionItem } from '../../../contract/action-items.ts'
import { minutes } from '../../../text/minutes.ts'
import { useSession, useText } from '../../data/session.tsx'
import { CarryAction } from '../../shell/carry-action.tsx'
import { ItemMark } from '../../shell/minute-marks.tsx'
import { TellItem, type Telling } from '../../shell/tell-action.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import type { Told } from './told.ts'

/** What earlier meetings left open stands first: it goes on here, is done, or is dropped. */
export function Former({ told }: { told: Told }) {
  const { former: words, item: itemWords } = useText(minutes)
  const { language } = useSession()
  const [doing, setDoing] = useState<{ item: ActionItem; what: Telling | 'carry' } | null>(null)
  const writes = ['scheduled', 'invited', 'held'].includes(told.meeting.state)
  if (told.unfinished.length === 0 || !writes) return null
  const close = () => setDoing(null)
  const { id, title, starts } = told.meeting
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
      {doing?.what === 'carry' && (
        <CarryAction
          item={doing.item}
          meetings={[{ meetingId: id, title, day: starts.slice(0, 10) }]}
          onClose={close}
        />
      )}
      {doing && doing.what !== 'carry' && <TellItem item={doing.item} telling={doing.what} onClose={close} />}
    </Section>
  )
}
