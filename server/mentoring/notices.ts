import type { NoticeKind } from '../../contract/talk.ts'
import type { Context } from '../platform/endpoint.ts'
import { placedAt } from '../platform/endpoint.ts'
import * as queries from './notice-queries.ts'
import type { Placed } from './policy.ts'

/** The page of a library's mentoring, for its trainer and offices. */
export const pageOf = (libraryId: string): string => `/pendampingan/perpustakaan/${libraryId}`
/** The same for the library itself. */
export const ownPage = '/pendampingan'

type Told = { id: string; what: NoticeKind; title: string; link: string; at?: Date }

/** The managers of a library find it in their news. */
export const tellLibrary = (c: Context, library: Placed, told: Told): Promise<void> =>
  tell(c, library, { ...told, scope: library.scope_id, role: 'library', person: null })

/** The trainer alone, among those of the province; where there is none, the office of the province. */
export const tellTrainer = (
  c: Context,
  library: Placed,
  trainerId: string | null,
  told: Told,
): Promise<void> =>
  tell(c, library, {
    ...told,
    scope: library.province_id,
    role: trainerId === null ? 'province' : 'trainer',
    person: trainerId,
  })

async function tell(c: Context, at: Placed, told: Omit<queries.Notice, 'at'> & Told): Promise<void> {
  const { title } = told
  await queries.put(c.tx, {
    ...told,
    title: title.length > 120 ? `${title.slice(0, 119)}…` : title,
    at: told.at ?? c.now,
  })
  c.record({
    name: 'talk.noticed',
    subject: { kind: 'notice', id: told.id },
    at: placedAt(at),
    data: { what: told.what },
  })
}

export const untell = (c: Context, ids: readonly string[]): Promise<void> => queries.remove(c.tx, ids)

/** `2026-12-09` as `09/12/2026`, which both languages read. */
export const dayShown = (day: string): string => day.split('-').toReversed().join('/')
