import type { ComponentChildren } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { type Dashboard, lights as lightsQuery } from '../../../contract/indicators.ts'
import { getRegion } from '../../../contract/regions.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useVillagePoints } from '../../data/village-points.ts'
import { number } from '../../ui/format.ts'
import { LightsMap } from '../../ui/lights-map.tsx'
import { focusOf, labelsOf, lightsOf } from './map-places.ts'
import { VillageCard } from './village-card.tsx'

/** The map of lights: the country, or the place that is looked at; a press on a dot tells its village. */
export function CountryMap(props: { data: Dashboard | undefined; children?: ComponentChildren }) {
  const words = useText(dashboard).map
  const { data } = props
  const points = useVillagePoints()
  const lights = useLights(data?.month)
  const { labels, focus } = usePlaces(data)
  const box = useRef<HTMLDivElement>(null)
  const press = useRef({ x: 0, y: 0 })
  const [picked, setPicked] = useState<{ rank: number; x: number; y: number } | null>(null)
  return (
    <div
      class="country-map"
      ref={box}
      onPointerDownCapture={event => {
        const frame = box.current?.getBoundingClientRect()
        press.current = { x: event.clientX - (frame?.left ?? 0), y: event.clientY - (frame?.top ?? 0) }
      }}
    >
      <LightsMap
        points={points}
        lights={lights}
        labels={labels}
        focus={focus}
        describe={words.describe(data?.place.name ?? 'Indonesia')}
        words={words}
        onPick={rank => setPicked({ rank, ...press.current })}
      >
        {props.children}
      </LightsMap>
      {picked && (
        <VillageCard
          key={picked.rank}
          {...picked}
          month={data?.month}
          onClose={() => {
            setPicked(null)
            box.current?.querySelector<HTMLElement>('.lights-map')?.focus()
          }}
        />
      )}
    </div>
  )
}

function useLights(month: string | undefined): Uint8Array | null {
  const { data } = useAsk(lightsQuery, { month }, { enabled: month !== undefined })
  return useMemo(() => (data ? lightsOf(data.runs) : null), [data])
}

function usePlaces(data: Dashboard | undefined) {
  const words = useText(dashboard).map
  const { language } = useSession()
  const { data: around } = useAsk(
    getRegion,
    { code: data?.place.code ?? 'ID' },
    { enabled: data !== undefined },
  )
  return useMemo(() => {
    const here = around && data && around.region.id === data.place.id
    if (!here) return { labels: [], focus: null }
    const n = (value: number) => number(value, language)
    const labels = labelsOf(data.below, around.below, row =>
      words.label(row.place.name, n(row.reports.reported), n(row.expected)),
    )
    return { labels, focus: data.place.level === 'nation' ? null : focusOf(around.below) }
  }, [around, data, language])
}
