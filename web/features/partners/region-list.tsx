import { partners } from '../../../text/partners.ts'
import { useText } from '../../data/session.tsx'
import { RegionChoice, type RegionChosen } from '../../shell/region-choice.tsx'
import { Chip } from '../../ui/chip.tsx'

/** Several regions: those chosen, each taken out by a press; and a field to add one. */
export function RegionList(props: {
  chosen: RegionChosen[]
  /** One's own region, offered where it is not chosen. */
  own: RegionChosen
  error?: string
  onChange: (chosen: RegionChosen[]) => void
}) {
  const { form, page } = useText(partners)
  const { chosen, own, onChange } = props
  const add = (region: RegionChosen | null) => {
    if (region && !chosen.some(one => one.id === region.id)) onChange([...chosen, region])
  }
  return (
    <div class="stack region-list">
      {/* a new field after each choice, so that it is empty again */}
      <RegionChoice
        key={chosen.length}
        label={form.serves}
        hint={form.servesHint}
        error={props.error}
        value={null}
        onChange={add}
      />
      <div class="row">
        {chosen.map(region => (
          <Chip
            key={region.id}
            icon="cross"
            onClick={() => onChange(chosen.filter(one => one.id !== region.id))}
          >
            <span class="sr">{page.remove} </span>
            {region.label}
          </Chip>
        ))}
        {!chosen.some(one => one.id === own.id) && (
          <Chip dashed icon="plus" onClick={() => add(own)}>
            {own.label}
          </Chip>
        )}
      </div>
    </div>
  )
}
