import type { NeedId, PartnerId } from '../../contract/ids.ts'
import { activityForm } from '../../text/activity-form.ts'
import { fill } from '../../text/fill.ts'
import { shell } from '../../text/shell.ts'
import { useText } from '../data/session.tsx'
import { Chip } from '../ui/chip.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { type Pointer, useKnownPartners, useNeedsToAnswer } from './pointers.ts'

/** So many are shown side by side; more are a list to choose from. */
const mostChips = 4
/** So many are suggested at a time. */
const mostFound = 6

type Props<Id> = {
  label: string
  error: string | undefined
  chosen: Pointer<Id> | null
  onChange: (chosen: Pointer<Id> | null) => void
}

/** Which need of the library it answers. Nothing is asked where nothing is lacking. */
export function NeedChoice({ label: question, error, chosen, onChange }: Props<NeedId>) {
  const { optional } = useText(shell)
  const { check } = useText(activityForm)
  const known = useNeedsToAnswer() ?? []
  const isListed = known.some(({ id }) => id === chosen?.id)
  const needs = chosen && !isListed ? [{ ...chosen, label: chosen.name }, ...known] : known
  if (needs.length === 0) return null
  const choose = (id: string) => {
    const need = needs.find(one => one.id === id)
    onChange(need && need.id !== chosen?.id ? { id: need.id, name: need.name } : null)
  }
  if (needs.length > mostChips)
    return (
      <Select
        id="needId"
        label={question}
        optional={optional}
        error={error}
        placeholder={check.ofNoNeed}
        value={chosen?.id ?? ''}
        options={needs.map(({ id, label }) => ({ value: id, label }))}
        onChange={choose}
      />
    )
  return (
    <div class="quick-ask">
      <h2>{question}</h2>
      <div class="chips" role="group" aria-label={question}>
        {needs.map(({ id, label }) => (
          <Chip key={id} pressed={id === chosen?.id} onClick={() => choose(id)}>
            {label}
          </Chip>
        ))}
      </div>
      {chosen && isListed && <p class="small sub">{chosen.name}</p>}
      {error && <Notice kind="problem" title={error} />}
    </div>
  )
}

/** Which partner on record took part: a tap where there are few, else found as one types, without a connection too. */
export function KnownPartnerChoice({ label: question, error, chosen, onChange }: Props<PartnerId>) {
  const { optional } = useText(shell)
  const { check } = useText(activityForm)
  const known = useKnownPartners() ?? []
  const isListed = known.some(({ id }) => id === chosen?.id)
  const partners = chosen && !isListed ? [{ ...chosen, shortName: null }, ...known] : known
  if (partners.length === 0) return null
  if (partners.length > mostChips) {
    const search = async (q: string) =>
      partners
        .filter(({ name, shortName }) => isFound(q, `${name} ${shortName ?? ''}`))
        .slice(0, mostFound)
        .map(({ id, name }) => ({ id, label: name }))
    return (
      <Combobox
        id="partnerId"
        label={question}
        optional={optional}
        error={error}
        from={0}
        value={chosen && { id: chosen.id, label: chosen.name }}
        search={search}
        words={{
          ...{ loading: check.searching, none: check.notListed, failed: check.notListed },
          ...{ clear: check.clear, found: n => fill(check.found, { n }) },
        }}
        onChange={found => onChange(found && { id: found.id, name: found.label })}
      />
    )
  }
  return (
    <div class="quick-ask">
      <h2>{question}</h2>
      <div class="chips" role="group" aria-label={question}>
        {partners.map(({ id, name }) => (
          <Chip
            key={id}
            pressed={id === chosen?.id}
            onClick={() => onChange(id === chosen?.id ? null : { id, name })}
          >
            {name}
          </Chip>
        ))}
      </div>
      {error && <Notice kind="problem" title={error} />}
    </div>
  )
}

const isFound = (q: string, name: string) =>
  q
    .toLowerCase()
    .split(/\s+/)
    .every(word => name.toLowerCase().includes(word))
