import { type Context, placedAt } from '../platform/endpoint.ts'

type Placed = { id: string; province_id: number; regency_id: number | null; scope_id: number }

/** What happened to a story: ids, kinds and counts, never a word of it, and nobody's name. */
export function record(c: Context, what: string, story: Placed, data: Record<string, unknown> = {}): void {
  c.record({
    ...{ name: `stories.${what}`, subject: { kind: 'story', id: story.id } },
    ...{ at: placedAt(story), data },
  })
}
