import './meetings.css'
import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import { makeId, type MeetingSeriesId } from '../../../contract/ids.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { copySeries, getSeries, type Meeting, type Wave } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { number, shortDate } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { MeetingCard } from './meeting-card.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { SeriesForm } from './series-form.tsx'
import { WaveMap } from './wave-map.tsx'
import { YearSelect } from './year-select.tsx'

type Told = ResultOf<typeof getSeries>

/** A series: its waves side by side, each with its meetings. */
export function SeriesPage() {
  const { id = '' } = useParams()
  const answer = useAsk(getSeries, { id: id as MeetingSeriesId })
  return (
    <OfficePage at="meetings">
      <Wrap>
        <Waiting answer={answer} kind="block">
          {told => (
            <>
              <Head told={told} />
              <Parts told={told} />
            </>
          )}
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}

function Head({ told }: { told: Told }) {
  const words = useText(meetings)
  const { series: own } = words
  const { language } = useSession()
  const [doing, setDoing] = useState<'amend' | 'copy' | 'plan' | null>(null)
  const { series, waves } = told
  const close = () => setDoing(null)
  return (
    <>
      <PageHead
        over={
          <>
            <a href="/pertemuan/seri">{own.title}</a>
            {` · ${words.kinds[series.kind]} · ${series.region} · ${series.year}`}
          </>
        }
        title={series.title}
        sub={
          <>
            {own.sum(number(series.regions, language), number(waves.length, language))}
            {series.note && ` · ${series.note}`}
          </>
        }
        actions={
          series.mine && (
            <>
              <Button icon="edit" onClick={() => setDoing('amend')}>
                {own.amend}
              </Button>
              <Button icon="copy" onClick={() => setDoing('copy')}>
                {own.copy}
              </Button>
              <Button variant="go" icon="plus" onClick={() => setDoing('plan')}>
                {words.list.plan}
              </Button>
            </>
          )
        }
      />
      {doing === 'amend' && <SeriesForm before={told} onClose={close} />}
      {doing === 'copy' && <CopyDialog told={told} onClose={close} />}
      {doing === 'plan' && (
        <MeetingForm
          before={null}
          of={{ kind: series.kind, seriesId: series.id, waveId: waves[0]?.id ?? '' }}
          onClose={close}
        />
      )}
    </>
  )
}

/** Its waves side by side, on the map, or in the calendar from the first of its days on. */
function Parts({ told }: { told: Told }) {
  const { series: words } = useText(meetings)
  const [{ tampil }] = useFilters({ tampil: '' })
  const { series, waves } = told
  const href = `/pertemuan/seri/${series.id}`
  const first = told.meetings.map(({ starts }) => starts.slice(0, 7)).toSorted()[0] ?? `${series.year}-01`
  const isMap = tampil === 'peta'
  return (
    <>
      <TabLinks
        label={words.parts.label}
        tabs={[
          { href, label: words.parts.waves, current: !isMap },
          { href: `${href}?tampil=peta`, label: words.parts.map, current: isMap },
          { href: `/pertemuan/kalender?bulan=${first}&seri=${series.id}`, label: words.parts.calendar },
        ]}
      />
      {isMap ? <WaveMap id={series.id} waves={waves as Wave[]} /> : <Waves told={told} />}
    </>
  )
}

function Waves({ told: { waves, meetings: rows } }: { told: Told }) {
  const { series: words } = useText(meetings)
  const apart = rows.filter(({ waveId }) => waveId === null)
  return (
    <div class="waves">
      {waves.map(wave => (
        <WaveColumn key={wave.id} wave={wave} rows={rows.filter(({ waveId }) => waveId === wave.id)} />
      ))}
      {(apart.length > 0 || waves.length === 0) && <WaveColumn title={words.noWave} rows={apart} />}
    </div>
  )
}

function WaveColumn(props: { wave?: Wave; title?: string; rows: Meeting[] }) {
  const { series: words } = useText(meetings)
  const { language } = useSession()
  const { wave, rows } = props
  return (
    <section>
      <h2>{wave ? wave.title || words.wave(wave.number) : props.title}</h2>
      <p class="sub small">
        {wave && `${shortDate(wave.from, language)} – ${shortDate(wave.to, language)} · `}
        {words.inWave(number(rows.length, language))}
      </p>
      {rows.length === 0 && <p class="sub small">{words.nothing}</p>}
      <ul class="meeting-cards">
        {rows.map(row => (
          <MeetingCard key={row.id} meeting={row} withState />
        ))}
      </ul>
    </section>
  )
}

function CopyDialog({ told: { series }, onClose }: { told: Told; onClose: () => void }) {
  const words = useText(meetings)
  const { series: own } = words
  const { language } = useSession()
  const toasts = useToasts()
  const [, go] = useLocation()
  const send = useSend(copySeries)
  const [id] = useState(() => makeId<MeetingSeriesId>())
  const [year, setYear] = useState(series.year + 1)
  const [title, setTitle] = useState(series.title.replaceAll(String(series.year), String(series.year + 1)))
  const [tried, setTried] = useState(false)
  function onSend() {
    setTried(true)
    if (title.trim() === '') return
    send.mutate(
      { id, from: series.id, year, title },
      {
        onSuccess: ({ meetings: n }) => {
          toasts.show({ strong: own.copied(number(n, language)), glyph: 'done' })
          onClose()
          go(`/pertemuan/seri/${id}`)
        },
      },
    )
  }
  return (
    <FormDialog
      title={own.copyTitle}
      action={own.copy}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <p class="sub">{own.copyHint}</p>
      <YearSelect value={year} but={series.year} onChange={setYear} />
      <TextInput
        label={own.name}
        value={title}
        onChange={setTitle}
        maxLength={160}
        error={tried && title.trim() === '' ? words.form.needed : undefined}
      />
    </FormDialog>
  )
}
