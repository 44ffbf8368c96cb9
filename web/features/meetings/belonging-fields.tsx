import type { MeetingId, MeetingSeriesId } from '../../../contract/ids.ts'
import { getSeries, listMeetings, listSeries, type MeetingKind } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date } from '../../ui/format.ts'
import { Select } from '../../ui/select.tsx'
import type { Draft } from './meeting-draft.ts'

/** The series and wave that a meeting is part of. */
export function SeriesFields(props: {
  draft: Draft
  edit: (change: Partial<Draft>) => void
  error: string | undefined
}) {
  const { form, series: words } = useText(meetings)
  const { draft, edit } = props
  const { data } = useAsk(listSeries, { kind: draft.kind as MeetingKind }, { enabled: draft.kind !== '' })
  const one = useAsk(getSeries, { id: draft.seriesId as MeetingSeriesId }, { enabled: draft.seriesId !== '' })
  if (draft.kind === '' || !data || data.series.length === 0) return null
  const waves = one.data?.waves ?? []
  return (
    <>
      <Select
        label={form.series}
        placeholder={form.noSeries}
        value={draft.seriesId}
        options={data.series.map(({ id, title, region }) => ({ value: id, label: `${title}, ${region}` }))}
        onChange={seriesId => edit({ seriesId, waveId: '' })}
        error={props.error}
      />
      {draft.seriesId !== '' && waves.length > 0 && (
        <Select
          label={form.wave}
          placeholder={form.noWave}
          value={draft.waveId}
          options={waves.map(({ id, number }) => ({ value: id, label: words.wave(number) }))}
          onChange={waveId => edit({ waveId })}
        />
      )}
    </>
  )
}

/** Meetings of the same region with which this one can be one event. */
export function BesideField(props: {
  id: MeetingId
  scopeId: number
  value: MeetingId | ''
  onChange: (beside: MeetingId | '') => void
}) {
  const { form } = useText(meetings)
  const { language } = useSession()
  const { data } = useAsk(listMeetings, {
    ...{
      region: props.scopeId,
      state: 'draft,scheduled,invited,held' as never,
      sort: 'starts',
      order: 'desc',
      limit: 50,
    },
  })
  const others = (data?.meetings ?? []).filter(
    ({ id, scopeId, beside }) => id !== props.id && scopeId === props.scopeId && beside === null,
  )
  if (others.length === 0) return null
  return (
    <Select
      label={form.beside}
      hint={form.besideHint}
      placeholder={form.alone}
      value={props.value}
      options={others.map(({ id, title, starts }) => ({
        value: id,
        label: `${title}, ${date(starts.slice(0, 10), language)}`,
      }))}
      onChange={props.onChange}
    />
  )
}
