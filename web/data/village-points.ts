import { useEffect, useState } from 'preact/hooks'

let kept: Promise<ArrayBuffer> | undefined

/** Where every village stands on the map of lights, in code order; fetched once, null until it is there. */
export function useVillagePoints(wanted = true): ArrayBuffer | null {
  const [points, setPoints] = useState<ArrayBuffer | null>(null)
  useEffect(() => {
    if (!wanted) return
    let gone = false
    fetchPoints().then(
      found => !gone && setPoints(found),
      // the map stays dark; everything it shows stands in words and tables too
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [wanted])
  return points
}

function fetchPoints(): Promise<ArrayBuffer> {
  kept ??= fetch('/map/villages.bin')
    .then(response => {
      if (!response.ok) throw new Error(`village points: ${response.status}`)
      return response.arrayBuffer()
    })
    .catch((error: unknown) => {
      kept = undefined
      throw error
    })
  return kept
}
