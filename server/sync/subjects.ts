import type { ActivityId, LibraryId } from '../../contract/ids.ts'
import type { Span } from '../../contract/sync.ts'
import type { Event } from './queries.ts'

export type Subjects = {
  libraries: { ids: LibraryId[]; scopes: number[] }
  reports: { libraryId: LibraryId; month: string }[]
  activities: { ids: ActivityId[]; libraries: LibraryId[] }
}

/** What events speak of, each once: to be read again. Whatever else happened in a library may show in its own row. */
export function subjectsOf(
  events: readonly Pick<Event, 'kind' | 'subject' | 'scopeId'>[],
  span: Span,
): Subjects {
  const of = (kind: string) => [
    ...new Set(events.filter(event => event.kind === kind).map(({ subject }) => subject)),
  ]
  const others = events.filter(({ kind }) => !['report', 'activity', 'library'].includes(kind))
  const reports = of('report').map(subject => {
    const [libraryId = '', month = ''] = subject.split('/')
    return { libraryId: libraryId as LibraryId, month }
  })
  // activities are verified with the report of their month, and have no event of their own then
  const judged = reports.filter(({ month }) => month >= span.activitiesFrom)
  return {
    libraries: {
      ids: of('library') as LibraryId[],
      scopes: [...new Set(others.map(event => event.scopeId))],
    },
    reports: reports.filter(({ month }) => month >= span.reportsFrom),
    activities: {
      ids: of('activity') as ActivityId[],
      libraries: [...new Set(judged.map(({ libraryId }) => libraryId))],
    },
  }
}
