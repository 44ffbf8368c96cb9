import './meetings.css'
import { useState } from 'preact/hooks'
import { makeId, type MeetingSeriesId, type MeetingWaveId } from '../../../contract/ids.ts'
import {
  amendSeries,
  type MeetingKind,
  meetingKinds,
  planSeries,
  type Series,
  type Wave,
} from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { shell } from '../../../text/shell.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { YearSelect } from './year-select.tsx'

/** Plans a series with its waves, or changes one. */
export function SeriesForm(props: {
  before: { series: Series; waves: Wave[] } | null
  onClose: () => void
  onPlanned?: (id: MeetingSeriesId) => void
}) {
  const words = useText(meetings)
  const { series: form } = words
  const { optional } = useText(shell)
  const { grant } = useSignedIn()
  const toasts = useToasts()
  const plan = useSend(planSeries)
  const amend = useSend(amendSeries)
  const { before } = props
  const [id] = useState(() => before?.series.id ?? makeId<MeetingSeriesId>())
  const [title, setTitle] = useState(before?.series.title ?? '')
  const [note, setNote] = useState(before?.series.note ?? '')
  const [year, setYear] = useState(before?.series.year ?? Number(today().slice(0, 4)))
  const [kind, setKind] = useState<MeetingKind | ''>(before?.series.kind ?? '')
  const [waves, setWaves] = useState<Wave[]>(before?.waves ?? [])
  const [tried, setTried] = useState(false)
  const needed = (value: string) => (tried && value.trim() === '' ? words.form.needed : undefined)
  const edit = (wave: Wave, change: Partial<Wave>) =>
    setWaves(waves.map(one => (one === wave ? { ...one, ...change } : one)))
  const isWhole = waves.every(wave => wave.from !== '' && wave.to !== '')

  function onSend() {
    setTried(true)
    if (title.trim() === '' || kind === '' || !isWhole) return
    const onSuccess = () => {
      toasts.show({ strong: form.saved, glyph: 'done' })
      props.onClose()
      if (before === null) props.onPlanned?.(id)
    }
    const facts = { id, title, note, waves }
    if (before) amend.mutate({ ...facts, version: before.series.version }, { onSuccess })
    else plan.mutate({ ...facts, scopeId: grant.scopeId, year, kind }, { onSuccess })
  }
  function addWave() {
    const last = waves.at(-1)
    const number = Math.max(0, ...waves.map(wave => wave.number)) + 1
    const from = last?.to ?? ''
    setWaves([...waves, { id: makeId<MeetingWaveId>(), number, title: null, from, to: from }])
  }

  return (
    <FormDialog
      wide
      title={before ? form.amendTitle : form.newTitle}
      problem={plan.error ?? amend.error}
      busy={plan.isPending || amend.isPending}
      onSend={onSend}
      onClose={props.onClose}
    >
      <TextInput label={form.name} value={title} onChange={setTitle} maxLength={160} error={needed(title)} />
      {before === null && (
        <>
          <YearSelect value={year} onChange={setYear} />
          <Select
            label={form.kind}
            placeholder={words.form.choose}
            value={kind}
            options={optionsOf(meetingKinds, words.kinds)}
            onChange={setKind}
            error={needed(kind)}
          />
        </>
      )}
      <TextArea
        label={form.note}
        optional={optional}
        value={note}
        onChange={setNote}
        rows={2}
        maxLength={1000}
      />
      <fieldset class="waves-edit">
        <legend>{form.waves}</legend>
        {waves.map(wave => (
          <div key={wave.id} class="wave-edit">
            <b>{form.wave(wave.number)}</b>
            <DateInput
              label={form.from}
              value={wave.from}
              onChange={from => edit(wave, { from, to: wave.to < from ? from : wave.to })}
              error={needed(wave.from)}
            />
            <DateInput
              label={form.to}
              value={wave.to}
              min={wave.from}
              onChange={to => edit(wave, { to })}
              error={needed(wave.to)}
            />
            <Button
              variant="bare"
              size="sm"
              icon="trash"
              label={form.removeWave(wave.number)}
              onClick={() => setWaves(waves.filter(one => one !== wave))}
            />
          </div>
        ))}
        <Button size="sm" icon="plus" onClick={addWave}>
          {form.addWave}
        </Button>
      </fieldset>
    </FormDialog>
  )
}
