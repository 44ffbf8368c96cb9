import { keepPreviousData, QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'preact/hooks'
import type { Command, GivenOf, Query, ResultOf } from '../../contract/endpoint.ts'
import { makeId } from '../../contract/ids.ts'
import { Problem, send } from './client.ts'
import { askOrRecall } from './kept-answers.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // without a connection a request fails at once and says so, instead of waiting unseen
      networkMode: 'always',
      staleTime: 5_000,
      refetchInterval: 60_000,
      retry: (count, error) =>
        navigator.onLine && error instanceof Problem && error.body.status >= 500 && count < 3,
    },
    mutations: { networkMode: 'always' },
  },
})

const keyOf = (name: string, input: unknown) => [name.slice(0, name.indexOf('.')), name, input]

/**
 * A query's answer, kept fresh; the former answer stays in sight while a new one is fetched.
 * @param options.meanwhile what is shown instead of the former answer, made from it
 */
export function useAsk<Q extends Query>(
  query: Q,
  input: GivenOf<Q>,
  options: {
    enabled?: boolean
    fresh?: boolean
    meanwhile?: (former?: ResultOf<Q>) => ResultOf<Q> | undefined
  } = {},
) {
  return useQuery<ResultOf<Q>, Problem>({
    queryKey: keyOf(query.name, input),
    queryFn: ({ signal }) => askOrRecall(query, input, signal),
    placeholderData: options.fresh ? undefined : ((options.meanwhile ?? keepPreviousData) as never),
    enabled: options.enabled ?? true,
  })
}

/** Fetches an answer before its page asks for it, so that it is there when there is no connection. */
export function prepare<Q extends Query>(query: Q, input: GivenOf<Q>): Promise<void> {
  return queryClient.prefetchQuery({
    queryKey: keyOf(query.name, input),
    queryFn: ({ signal }) => askOrRecall(query, input, signal),
    retry: false,
  })
}

/**
 * A command to send from a form or button. Sending the same input again after a failure uses the same id, so that
 * a press on a bad line does its work once.
 */
export function useSend<C extends Command>(command: C) {
  const intent = useRef<{ input: string; id: string } | undefined>(undefined)
  return useMutation<ResultOf<C>, Problem, GivenOf<C>>({
    mutationFn: input => {
      const text = JSON.stringify(input)
      if (intent.current?.input !== text) intent.current = { input: text, id: makeId() }
      return send(command, input, intent.current.id)
    },
    onSuccess: () => {
      intent.current = undefined
      refresh([command.name.slice(0, command.name.indexOf('.'))])
    },
    // a session that has ended leads to signing in; the draft waits on this device
    onError: problem => problem.body.code === 'session.missing' && refresh(['people']),
  })
}

/** What else is out of date when a noun has changed. */
const follows: Record<string, string[]> = {
  mappings: ['talk'],
  activities: ['indicators', 'reports', 'talk', 'plans', 'chain'],
  plans: ['activities', 'chain'],
  needs: ['chain', 'advice'],
  adoptions: ['plans', 'practices', 'advice'],
  practices: ['photos'],
  reports: ['indicators', 'activities', 'talk'],
  programme: ['indicators', 'reports', 'libraries'],
  libraries: ['indicators', 'programme', 'reports', 'standards'],
  tallies: ['reports', 'indicators'],
  partners: ['policy-basis'],
  meetings: ['guests', 'minutes', 'forms', 'materials', 'meeting-pages', 'follow-up'],
  commitments: ['deliveries', 'follow-up', 'chain'],
  deliveries: ['commitments', 'follow-up', 'chain'],
  products: ['photos', 'needs', 'chain', 'producers', 'catalogue', 'consents'],
  producers: ['products', 'consents'],
  consents: ['products', 'producers', 'content', 'photos', 'stories'],
  content: ['consents', 'photos'],
  stories: ['photos', 'chain'],
  surveys: ['follow-up'],
  materials: ['meeting-pages'],
  guests: ['meetings'],
  attendance: ['guests'],
  minutes: ['meetings', 'commitments', 'follow-up'],
  mentoring: ['talk'],
  boundaries: ['regions', 'people', 'libraries', 'programme', 'activities', 'reports', 'indicators'],
}

/** Marks nouns as changed: what is on screen is fetched anew. */
export function refresh(nouns: readonly string[]): void {
  const all = new Set(nouns.flatMap(noun => [noun, ...(follows[noun] ?? [])]))
  void queryClient.invalidateQueries({ predicate: query => all.has(String(query.queryKey[0])) })
}

/** Marks everything as changed. */
export function refreshAll(): void {
  void queryClient.invalidateQueries()
}
