import { useState } from 'preact/hooks'
import { makeId, type MeetingId } from '../../../contract/ids.ts'
import {
  amendMeeting,
  type Meeting,
  meetingKinds,
  meetingModes,
  planMeeting,
} from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { shell } from '../../../text/shell.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
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
import { BesideField, SeriesFields } from './belonging-fields.tsx'
import { type Draft, draftOf } from './meeting-draft.ts'
import { beginTimes, readTimes, type Times, TimesFields } from './times-fields.tsx'

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
  // what the way of meeting does not ask for is not sent
  const inRoom = draft.mode !== 'online'
  const onLine = draft.mode !== 'room'
  const link = onLine ? draft.link.trim() : ''
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
      ...{ beside: draft.beside || null, link },
      ...(!inRoom && { venue: '', address: '' }),
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
      {inRoom && (
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
      {onLine && (
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
