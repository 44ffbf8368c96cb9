import { useVillagePoints } from '../../data/village-points.ts'
import { LightsMap } from '../../ui/lights-map.tsx'

const silent = { zoomIn: '', zoomOut: '', whole: '', keys: '' }

/** The whole country with its lamps unlit: a picture to arrive at, nothing to work with. */
export function Sky() {
  const points = useVillagePoints()
  return <LightsMap points={points} lights={null} describe="" words={silent} />
}
