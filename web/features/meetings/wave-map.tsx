import { useMemo, useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { MeetingSeriesId } from '../../../contract/ids.ts'
import { type Wave, waveMap } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { coastOf } from '../../data/map-coasts.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useVillagePoints } from '../../data/village-points.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { number, shortDate } from '../../ui/format.ts'
import type { MapLabel } from '../../ui/lights-labels.tsx'
import { tints } from '../../ui/lights-levels.ts'
import { LightsMap } from '../../ui/lights-map.tsx'

type Told = ResultOf<typeof waveMap>
/** The tint of regions that meet in no wave. */
const apart = 6
/** From 1 on; as the classes `tint-1` and so on have them. */
const tintOf = (wave: number) => (wave === 0 ? apart : ((wave - 1) % tints.length) + 1)

/** The waves of a series in the night: each village is lit in the colour of the wave that its region meets in. */
export function WaveMap({ id, waves }: { id: MeetingSeriesId; waves: readonly Wave[] }) {
  const answer = useAsk(waveMap, { id })
  return (
    <Waiting answer={answer} kind="block">
      {told => <Lights told={told} waves={waves} />}
    </Waiting>
  )
}

function Lights({ told, waves }: { told: Told; waves: readonly Wave[] }) {
  const { series: words } = useText(meetings)
  const [chosen, setChosen] = useState<number | null>(null)
  const points = useVillagePoints()
  const lights = useMemo(() => points && lightsOf(told, points, chosen), [told, points, chosen])
  const shown = told.regions.filter(({ wave }) => chosen === null || wave === chosen)
  return (
    <div class="wave-map">
      <LightsMap
        points={points}
        lights={lights}
        tinted
        labels={shown.flatMap(region => labelOf(region, words.onMap))}
        describe={words.mapDescribed}
        words={words.map}
      />
      <Key told={told} waves={waves} chosen={chosen} onChoose={setChosen} />
    </div>
  )
}

/** What each colour stands for, with its regions by name; a press shows that wave alone. */
function Key(props: {
  told: Told
  waves: readonly Wave[]
  chosen: number | null
  onChoose: (wave: number | null) => void
}) {
  const { series: words } = useText(meetings)
  const { language } = useSession()
  const { told, waves, chosen, onChoose } = props
  const inWave = (wave: number) => told.regions.filter(region => region.wave === wave)
  const all = [
    ...waves.map(({ number: wave, title, from, to }) => ({
      ...{ wave, name: title || words.wave(wave) },
      days: `${shortDate(from, language)} – ${shortDate(to, language)} · `,
    })),
    ...(inWave(0).length > 0 ? [{ wave: 0, name: words.noWave, days: '' }] : []),
  ]
  return (
    <ul class="wave-key">
      {all.map(({ wave, name, days }) => (
        <li key={wave}>
          <button
            type="button"
            aria-pressed={chosen === wave}
            onClick={() => onChoose(chosen === wave ? null : wave)}
          >
            <span class={`wave-dot tint-${tintOf(wave)}`} aria-hidden="true">
              {wave || '–'}
            </span>
            <span>
              <b>{name}</b>
              <span class="sub small">
                {days}
                {words.regionsInWave(number(inWave(wave).length, language))}
              </span>
              <span class="small">
                {inWave(wave)
                  .map(region => region.name)
                  .join(', ')}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** One byte a village: the tint of its wave, 0 where it meets in none, or not in the one that was chosen. */
function lightsOf({ runs }: Told, points: ArrayBuffer, chosen: number | null): Uint8Array {
  const lights = new Uint8Array(new DataView(points).getUint32(0, true))
  for (const { from, count, wave } of runs)
    if (chosen === null || chosen === wave) lights.fill(tintOf(wave), from, from + count)
  return lights
}

function labelOf(region: Told['regions'][number], say: (wave: string, name: string) => string): MapLabel[] {
  const coast = coastOf[region.code]
  const text = say(region.wave ? String(region.wave) : '–', region.name)
  if (coast) return [{ lon: coast[0], lat: coast[1], side: coast[2], text }]
  if (region.longitude === null || region.latitude === null) return []
  return [{ lon: region.longitude, lat: region.latitude, text }]
}
