import { useEffect, useState } from 'preact/hooks'
import { rescue } from '../../../text/rescue.ts'
import { today } from '../../data/months.ts'
import { kindsOf, type Left, leftHere } from '../../data/rescue/left-here.ts'
import { makeFiles } from '../../data/rescue/make-files.ts'
import { canSeal } from '../../data/rescue/phone-key.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { SaveRescue } from '../../shell/save-rescue.tsx'

/** What waits on this phone of somebody who cannot come in can still be saved, locked. */
export function LeftHere() {
  const words = useText(rescue)
  const [left, setLeft] = useState<Left[]>([])
  useEffect(() => {
    // where storage is off nothing was left
    if (canSeal()) leftHere().then(setLeft, () => undefined)
  }, [])
  const [opened, setOpened] = useState(false)
  if (left.length === 0) return null
  if (!opened) return <Button onClick={() => setOpened(true)}>{words.cannotSignIn}</Button>
  return (
    <div class="stack">
      <p class="small sub">{words.leftText}</p>
      {left.map(one => {
        const { photos, voices } = kindsOf(one.photos)
        return (
          <div key={one.key.personId} class="stack">
            <p class="small">{words.holds(one.entries.length, photos, voices)}</p>
            <SaveRescue make={() => makeFiles(one, one.key, '', today())} />
          </div>
        )
      })}
    </div>
  )
}
