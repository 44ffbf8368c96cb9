import { refuse } from '../platform/problems.ts'
import { foundIn } from './screening.ts'

type Words = { title: string; lead: string; text: string }

/**
 * Refuses words that tell of a child, or hold a person's number, where the office did not say that it looked.
 * @throws news.names-child, news.number-inside
 */
export function requireNobody(texts: readonly (Words | null)[], isSure: boolean): void {
  if (isSure) return
  for (const words of texts) {
    for (const path of ['title', 'lead', 'text'] as const) {
      const found = foundIn(words?.[path] ?? '')
      if (found === 'child') refuse('news.names-child', undefined, [{ path, rule: 'child' }])
      if (found !== null) refuse('news.number-inside', undefined, [{ path, rule: 'number' }])
    }
  }
}
