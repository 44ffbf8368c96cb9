import { useState } from 'preact/hooks'
import { fetchDocument, getModule, type LearningModule } from '../../../contract/learning.ts'
import { fileUrl, parametersOf } from '../../data/client.ts'
import { fetchPictures, shelve, unshelve, useShelf } from '../../data/shelf.ts'

/** A module put by on this device, with its documents: opened, read and answered without a signal. */
export function useSavedModule(told: LearningModule) {
  const question = `${getModule.name}?${parametersOf({ id: told.module.id })}`
  const kept = useShelf(getModule.name)?.find(one => one.question === question)
  const [got, setGot] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const documents = told.items.filter(({ kind, bytes }) => kind === 'document' && bytes !== null)

  async function save(): Promise<void> {
    setFailed(false)
    setGot(0)
    try {
      const urls = documents.map(({ id }) => [id, fileUrl(fetchDocument, { id })])
      const pictures = await fetchPictures(Object.fromEntries(urls), setGot)
      await shelve({ question, answer: told, pictures })
    } catch {
      setFailed(true)
    } finally {
      setGot(null)
    }
  }
  return { kept, failed, got, of: documents.length, save, drop: () => unshelve(question) }
}
export type Saved = ReturnType<typeof useSavedModule>
