import { useEffect, useState } from 'preact/hooks'
import { outbox } from '../../../text/outbox.ts'
import { shell } from '../../../text/shell.ts'
import { unsent } from '../../../text/unsent.ts'
import { useSession, useText } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'

/** Less than this is almost nothing: some photos and a month of work, bytes. */
const little = 10 * 1_048_576

type Storage = StorageEstimate & { persisted: boolean }

/** How much of the phone's storage is used, and whether the browser keeps it when room gets short. */
export function Used() {
  const words = useText(outbox)
  const { persisted, notPersisted, full } = useText(unsent)
  const { noData } = useText(shell)
  const { language } = useSession()
  const [storage, setStorage] = useState<Storage | null>(null)
  useEffect(() => {
    void ask().then(setStorage)
  }, [])
  if (storage?.usage === undefined) return null
  const { usage, quota } = storage
  const size = (bytes: number) => `${number(bytes / 1_048_576, language, 1)} MB`
  return (
    <div class="stack">
      <p class="small sub">
        {words.usedOf(size(usage), quota === undefined ? noData : size(quota))}{' '}
        {storage.persisted ? persisted : notPersisted}
      </p>
      {quota !== undefined && quota - usage < little && <Notice kind="warning">{full}</Notice>}
    </div>
  )
}

async function ask(): Promise<Storage> {
  const { storage } = navigator
  return { ...(await storage?.estimate?.()), persisted: (await storage?.persisted?.()) ?? false }
}
