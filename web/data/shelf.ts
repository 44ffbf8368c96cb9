import { useQuery } from '@tanstack/react-query'
import type { ShelvedAnswer } from './database.ts'
import { refresh } from './queries.ts'
import { allOnShelf, putOnShelf, takeOffShelf } from './shelf-store.ts'

/**
 * What a person put by on this device, to be opened without a connection: an answer, with the pictures that belong to
 * it. It stays until it is taken off, or somebody signs out.
 */
export async function shelve(kept: Omit<ShelvedAnswer, 'at'>): Promise<void> {
  await putOnShelf(kept)
  refresh(['shelf'])
}

export async function unshelve(question: string): Promise<void> {
  await takeOffShelf(question)
  refresh(['shelf'])
}

/** All that was put by of one kind, by the name of its query, the newest first; undefined while it is looked up. */
export function useShelf(query: string): ShelvedAnswer[] | undefined {
  return useQuery({
    queryKey: ['shelf', query],
    queryFn: () => allOnShelf(query),
    networkMode: 'always',
    retry: false,
  }).data
}

/** Fetches pictures one after the other: the line may be weak. @throws where one does not arrive */
export async function fetchPictures(
  urls: Readonly<Record<string, string>>,
  onGot: (n: number) => void,
): Promise<Record<string, Blob>> {
  const got: Record<string, Blob> = {}
  for (const [name, url] of Object.entries(urls)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    // oxlint-disable-next-line no-await-in-loop -- as above
    got[name] = await response.blob()
    onGot(Object.keys(got).length)
  }
  return got
}
