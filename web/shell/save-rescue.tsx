import { useState } from 'preact/hooks'
import { rescue } from '../../text/rescue.ts'
import type { Saved } from '../data/rescue/make-files.ts'
import { useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { save } from '../ui/save-file.ts'

/** Saves rescue files with one tap, and says where they are; where the browser may share them, that too. */
export function SaveRescue({ make }: { make: () => Promise<Saved> }) {
  const words = useText(rescue)
  const [saved, setSaved] = useState<Saved | null>(null)
  const [busy, setBusy] = useState(false)

  async function saveAll() {
    setBusy(true)
    const made = await make()
    if ('files' in made) for (const file of made.files) save(file, file.name)
    setSaved(made)
    setBusy(false)
  }

  return (
    <>
      <Button size="big" wide icon="download" busy={busy} onClick={() => void saveAll()}>
        {busy ? words.saving : words.save}
      </Button>
      {saved && <Outcome saved={saved} />}
    </>
  )
}

function Outcome({ saved }: { saved: Saved }) {
  const words = useText(rescue)
  if ('failed' in saved) return <Notice kind="problem" title={words.failed[saved.failed]} />
  const { files } = saved
  const canShare = navigator.canShare?.({ files }) ?? false
  return (
    <Notice
      kind="good"
      title={words.saved(files.length)}
      actions={
        canShare && (
          // whoever closes the choice of apps has shared nothing, and the file is saved all the same
          <Button onClick={() => void navigator.share({ files }).catch(() => undefined)}>
            {words.share}
          </Button>
        )
      }
    >
      {words.savedText(files.map(file => file.name).join(', '))}
    </Notice>
  )
}
