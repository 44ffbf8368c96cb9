import { rescue } from '../../../text/rescue.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { today } from '../../data/months.ts'
import { useRescue } from '../../data/rescue/use-rescue.ts'
import { useText } from '../../data/session.tsx'
import { SaveRescue } from '../../shell/save-rescue.tsx'
import { Section, Wrap } from '../../ui/page.tsx'

/** For a phone that stays without signal: all that waits as a file that somebody else hands in. */
export function Rescue() {
  const words = useText(rescue)
  const { name } = useMyLibrary()
  const { possible, records, photos, voices, make } = useRescue()
  const toHandIn = <a href="/kiriman/serahkan">{words.toHandIn}</a>
  if (!possible || records + photos + voices === 0)
    return (
      <Wrap>
        <p class="small after-section">{toHandIn}</p>
      </Wrap>
    )
  return (
    <Section title={words.title}>
      <div class="stack activity-do">
        <p>{words.lead}</p>
        <p class="small sub">{words.holds(records, photos, voices)}</p>
        <SaveRescue make={() => make(name, today())} />
        <p class="small">{toHandIn}</p>
      </div>
    </Section>
  )
}
