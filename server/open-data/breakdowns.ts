import type { Measure } from '../../contract/tallies.ts'

/** A whole and the parts that it falls into. Of one part alone, the rest of the whole is the other. */
export type Breakdown = {
  category: 'sex' | 'age' | 'group' | 'part'
  whole: string
  parts: readonly string[]
}

const ofActivities: readonly Breakdown[] = [
  { category: 'sex', whole: 'people', parts: ['female', 'male'] },
  { category: 'age', whole: 'people', parts: ['child', 'teen', 'adult', 'elder'] },
  ...[
    ...([
      'disability',
      'poor',
      'women-headed',
      'out-of-school',
      'job-seeker',
      'indigenous',
      'remote',
    ] as const),
  ].map(code => ({ category: 'group' as const, whole: 'people', parts: [code] })),
]

/** Every breakdown of people that is asked or was once: those of activities, and those of questions of the report. */
export function breakdowns(figures: readonly Pick<Measure, 'code' | 'partOf'>[]): Breakdown[] {
  const asked = Map.groupBy(
    figures.filter(({ partOf }) => partOf !== null),
    ({ partOf }) => partOf ?? '',
  )
  return [
    ...ofActivities,
    ...[...asked].map(([whole, parts]): Breakdown => {
      const codes = parts.map(({ code }) => code)
      const isSex = codes.every(code => /-(?:fe)?male$/.test(code))
      return { category: isSex ? 'sex' : 'part', whole, parts: codes }
    }),
  ]
}
