import type { GiverSide } from '../../../contract/commitments.ts'
import { readSaid, type SaidDraft, SaidFields } from '../../shell/said.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'

type SideDraft = { side: GiverSide; said: SaidDraft }

/** How the giver said so, where it is the giver’s word; null while that is missing, or where it is the office’s own. */
export const saidOf = ({ side, said }: SideDraft) => (side === 'giver' ? readSaid(said) : null)

/** Whose word an office enters, its own or the giver’s, and of the giver’s how it was said. */
export function SideFields(props: {
  words: Record<'side' | GiverSide | `${GiverSide}Hint`, string>
  /** In this order. */
  sides: readonly GiverSide[]
  draft: SideDraft
  tried: boolean
  onChange: (change: Partial<SideDraft>) => void
}) {
  const { words, draft, onChange } = props
  return (
    <>
      <ChoiceList<GiverSide>
        compact
        label={words.side}
        value={draft.side}
        onChange={side => onChange({ side })}
        choices={props.sides.map(value => ({ value, label: words[value], hint: words[`${value}Hint`] }))}
      />
      {draft.side === 'giver' && (
        <SaidFields draft={draft.said} tried={props.tried} onChange={said => onChange({ said })} />
      )}
    </>
  )
}
