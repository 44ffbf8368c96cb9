import { useState } from 'preact/hooks'
import { addHoliday, listHolidays, removeHoliday } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { date } from '../../ui/format.ts'
import { TextInput } from '../../ui/text-input.tsx'

const none = { day: '', name: '', source: '' }

/** The public holidays of a year; the nation enters those that are decreed anew each year. */
export function HolidaysDialog({ year, onClose }: { year: string; onClose: () => void }) {
  const all = useText(meetings)
  const { holidays: words } = all
  const { language } = useSession()
  const answer = useAsk(listHolidays, { year: Number(year) })
  const add = useSend(addHoliday)
  const remove = useSend(removeHoliday)
  const [draft, setDraft] = useState(none)
  const [tried, setTried] = useState(false)
  const needed = (value: string) => (tried && value.trim() === '' ? all.form.needed : undefined)
  function onSend() {
    setTried(true)
    if (Object.values(draft).some(value => value.trim() === '')) return
    const onSuccess = () => {
      // the next one is likely of the same decree
      setDraft({ ...none, source: draft.source })
      setTried(false)
    }
    add.mutate(draft, { onSuccess })
  }
  return (
    <FormDialog
      title={words.title(year)}
      action={words.add}
      problem={add.error ?? remove.error}
      busy={add.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <p class="sub">{words.hint}</p>
      <Waiting answer={answer} kind="rows">
        {({ holidays }) => (
          <ul class="holidays">
            {holidays.map(({ day, name, source, yearly }) => (
              <li key={day + name}>
                <span>
                  <b>{date(day, language)}</b> {name}
                  <span class="sub small">{yearly ? `${source}, ${words.yearly}` : source}</span>
                </span>
                {!yearly && (
                  <Button
                    variant="bare"
                    size="sm"
                    icon="trash"
                    label={words.remove(name)}
                    onClick={() => remove.mutate({ day, name })}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </Waiting>
      <DateInput
        label={words.day}
        value={draft.day}
        min={`${year}-01-01`}
        max={`${year}-12-31`}
        onChange={day => setDraft({ ...draft, day })}
        error={needed(draft.day) ?? saysOf(add.error, 'day', language)}
      />
      <TextInput
        label={words.name}
        value={draft.name}
        onChange={name => setDraft({ ...draft, name })}
        maxLength={120}
        error={needed(draft.name)}
      />
      <TextInput
        label={words.source}
        value={draft.source}
        onChange={source => setDraft({ ...draft, source })}
        maxLength={160}
        error={needed(draft.source)}
      />
    </FormDialog>
  )
}
