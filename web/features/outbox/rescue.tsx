import { useState } from 'preact/hooks'
import { rescue } from '../../../text/rescue.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { today } from '../../data/months.ts'
import { type Saved, useRescue } from '../../data/rescue/use-rescue.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { save } from '../../ui/save-file.ts'

/** For a phone that stays without signal: all that waits as a file that somebody else hands in. */
export function Rescue() {
  const words = useText(rescue)
  const { name } = useMyLibrary()
  const { possible, records, photos, make } = useRescue()
  const [saved, setSaved] = useState<Saved | null>(null)
  const [busy, setBusy] = useState(false)
  const toHandIn = <a href="/kiriman/serahkan">{words.toHandIn}</a>
  if (!possible || records + photos === 0) return <p class="small after-section wrap">{toHandIn}</p>

  async function saveAll() {
    setBusy(true)
    const made = await make(name, today())
    if ('files' in made) for (const file of made.files) save(file, file.name)
    setSaved(made)
    setBusy(false)
  }

  return (
    <Section title={words.title}>
      <div class="stack activity-do">
        <p>{words.lead}</p>
        <p class="small sub">{words.holds(records, photos)}</p>
        <Button size="big" wide icon="download" busy={busy} onClick={() => void saveAll()}>
          {busy ? words.saving : words.save}
        </Button>
        {saved && <Outcome saved={saved} />}
        <p class="small">{toHandIn}</p>
      </div>
    </Section>
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
