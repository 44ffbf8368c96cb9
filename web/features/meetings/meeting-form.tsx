import { useState } from 'preact/hooks'
import { makeId, type MeetingId, type MeetingSeriesId, type MeetingWaveId } from '../../../contract/ids.ts'
import {
  amendMeeting,
  getSeries,
  listMeetings,
  listSeries,
  type Meeting,
  type MeetingKind,
  meetingKinds,
  meetingModes,
  planMeeting,
} from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { today } from '../../data/months.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { RegionChoice, type RegionChosen } from '../../shell/region-choice.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { shell } from '../../../text/shell.ts'
import { beginTimes, readTimes, type Times, TimesFields } from './times-fields.tsx'

type Draft = {
  kind: MeetingKind | ''
  title: string
  seriesId: MeetingSeriesId | ''
  waveId: MeetingWaveId | ''
  mode: Meeting['mode']
  venue: string
  address: string
  link: string
  host: string
  official: string
  capacity: number | null
  healthRules: string
  beside: MeetingId | ''
}

const draftOf = (before: Meeting | null, of: Partial<Draft>): Draft => ({
  ...{ kind: before?.kind ?? '', title: before?.title ?? '', mode: before?.mode ?? 'room' },
  ...{ seriesId: before?.seriesId ?? '', waveId: before?.waveId ?? '', beside: before?.beside ?? '' },
  ...{ venue: before?.venue ?? '', address: before?.address ?? '', link: before?.link ?? '' },
  ...{ host: before?.host ?? '', official: before?.official ?? '', capacity: before?.capacity ?? null },
  healthRules: before?.healthRules ?? '',
  ...of,
})

/** Plans a meeting, as a draft; or changes what is known of one, apart from when it is. */
export function MeetingForm(props: {
  before: Meeting | null
  /** What is chosen to begin with: a series, say. */
  of?: Partial<Draft>
  onClose: () => void
  onPlanned?: (id: MeetingId) => void
}) {
  const { before } = props
  const words = useText(meetings)
  const { form } = words
  const general = useText(shell)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const toasts = useToasts()
  const plan = useSend(planMeeting)
  const amend = useSend(amendMeeting)
  const problem = plan.error ?? amend.error
  const [id] = useState(() => before?.id ?? makeId<MeetingId>())
  const [region, setRegion] = useState<RegionChosen | null>(null)
  const [draft, setDraft] = useState(() => draftOf(before, props.of ?? {}))
  const [times, setTimes] = useState<Times>(() => beginTimes(before, today()))
  const [tried, setTried] = useState(false)
  const edit = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const scopeId = before?.scopeId ?? (region ? Number(region.id) : grant.scopeId)
  const link = draft.link.trim()
  const linkUnfit = link !== '' && !/^https:\/\/\S+$/.test(link)
  const needed = (value: string) => (tried && value.trim() === '' ? form.needed : undefined)

  function onSend() {
    setTried(true)
    const span = readTimes(times)
    if (draft.kind === '' || draft.title.trim() === '' || linkUnfit || (before === null && span === null))
      return
    const facts = {
      ...draft,
      ...{ kind: draft.kind, seriesId: draft.seriesId || null, waveId: draft.waveId || null },
      beside: draft.beside || null,
    }
    const onSuccess = () => {
      toasts.show({ strong: form.saved, glyph: 'done' })
      props.onClose()
      if (before === null) props.onPlanned?.(id)
    }
    if (before) amend.mutate({ id, version: before.version, ...facts }, { onSuccess })
    else if (span) plan.mutate({ id, scopeId, ...facts, ...span }, { onSuccess })
  }

  return (
    <FormDialog
      wide
      title={before ? form.amendTitle : form.newTitle}
      problem={problem}
      busy={plan.isPending || amend.isPending}
      onSend={onSend}
      onClose={props.onClose}
    >
      <Select
        label={form.kind}
        placeholder={form.choose}
        value={draft.kind}
        options={optionsOf(meetingKinds, words.kinds)}
        onChange={kind => edit({ kind, seriesId: '', waveId: '' })}
        error={needed(draft.kind)}
      />
      <TextInput
        label={form.title}
        value={draft.title}
        onChange={title => edit({ title })}
        maxLength={160}
        error={needed(draft.title)}
      />
      {before === null && (
        <>
          <RegionChoice
            label={form.region}
            hint={`${form.regionHint} ${form.own(grant.name)}`}
            value={region}
            onChange={chosen => {
              setRegion(chosen)
              edit({ beside: '' })
            }}
          />
          <TimesFields
            times={times}
            onChange={setTimes}
            tried={tried}
            error={saysOf(problem, 'starts', language) ?? saysOf(problem, 'ends', language)}
          />
        </>
      )}
      <SeriesFields draft={draft} edit={edit} error={saysOf(problem, 'seriesId', language)} />
      <BesideField id={id} scopeId={scopeId} value={draft.beside} onChange={beside => edit({ beside })} />
      <Select
        label={form.mode}
        value={draft.mode}
        options={optionsOf(meetingModes, words.modes)}
        onChange={mode => edit({ mode })}
      />
      {draft.mode !== 'online' && (
        <>
          <TextInput
            label={form.venue}
            optional={general.optional}
            value={draft.venue}
            onChange={venue => edit({ venue })}
            maxLength={160}
            error={saysOf(problem, 'venue', language)}
          />
          <TextInput
            label={form.address}
            optional={general.optional}
            value={draft.address}
            onChange={address => edit({ address })}
            maxLength={300}
          />
        </>
      )}
      {draft.mode !== 'room' && (
        <TextInput
          label={form.link}
          hint={form.linkHint}
          optional={general.optional}
          value={draft.link}
          onChange={changed => edit({ link: changed })}
          maxLength={500}
          error={tried && linkUnfit ? form.unfitLink : undefined}
        />
      )}
      <TextInput
        label={form.host}
        optional={general.optional}
        value={draft.host}
        onChange={host => edit({ host })}
        maxLength={160}
      />
      <TextInput
        label={form.official}
        optional={general.optional}
        value={draft.official}
        onChange={official => edit({ official })}
        maxLength={120}
      />
      <NumberInput
        label={form.capacity}
        optional={general.optional}
        language={language}
        value={draft.capacity}
        onChange={capacity => edit({ capacity })}
      />
      <TextArea
        label={form.healthRules}
        optional={general.optional}
        value={draft.healthRules}
        onChange={healthRules => edit({ healthRules })}
        rows={2}
        maxLength={600}
      />
    </FormDialog>
  )
}

function SeriesFields(props: {
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
function BesideField(props: {
  id: MeetingId
  scopeId: number
  value: MeetingId | ''
  onChange: (beside: MeetingId | '') => void
}) {
  const { form } = useText(meetings)
  const { data } = useAsk(listMeetings, {
    ...{
      region: props.scopeId,
      state: 'draft,scheduled,held' as never,
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
        label: `${title}, ${starts.slice(0, 10)}`,
      }))}
      onChange={props.onChange}
    />
  )
}
