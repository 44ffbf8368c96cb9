import { useEffect, useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { PracticeId } from '../../../contract/ids.ts'
import { getPractice, showPicture } from '../../../contract/practices.ts'
import { parametersOf, pictureUrl } from '../../data/client.ts'
import type { ShelvedAnswer } from '../../data/database.ts'
import { fetchPictures, shelve, unshelve, useShelf } from '../../data/shelf.ts'

export type Told = ResultOf<typeof getPractice>
export type SavedCard = Omit<ShelvedAnswer, 'answer'> & { answer: Told }

const questionOf = (id: PracticeId) => `${getPractice.name}?${parametersOf({ id })}`

/** The cards that were saved on this device, the newest first; undefined while they are looked up. */
export const useSavedCards = () => useShelf(getPractice.name) as SavedCard[] | undefined

/** Whether a card is saved here, and how to save it with its pictures or to let it go. */
export function useSaved(id: PracticeId, told: Told | undefined) {
  const saved = useSavedCards()?.find(({ question }) => question === questionOf(id))
  const [got, setGot] = useState<number | null>(null)
  const [failed, setFailed] = useState<'offline' | 'full' | null>(null)

  async function save(of: Told): Promise<boolean> {
    const { pictures } = of.practice
    setFailed(null)
    setGot(0)
    try {
      const urls = pictures.map(({ photoId }) => [
        photoId,
        pictureUrl(showPicture, { id, photoId, size: 'large' }),
      ])
      const blobs = await fetchPictures(Object.fromEntries(urls), setGot).catch(() => null)
      if (blobs === null) {
        setFailed('offline')
        return false
      }
      await shelve({ question: questionOf(id), answer: of, pictures: blobs })
      return true
    } catch {
      setFailed('full')
      return false
    } finally {
      setGot(null)
    }
  }

  // what was corrected since is saved anew
  const before = saved?.answer.practice.version
  const now = told?.practice.version
  useEffect(() => {
    if (told && before !== undefined && now !== undefined && before < now && navigator.onLine) void save(told)
  }, [before, now])

  return { saved, got, failed, save, drop: () => unshelve(questionOf(id)) }
}
