import { fill } from '../../../text/fill.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import type { StepProps } from './form-parts.ts'
import { useKnownPartners, useNeedsToAnswer } from './pointers.ts'

/** So many are shown side by side; more are a list to choose from. */
const mostChips = 4
/** So many are suggested at a time. */
const mostFound = 6

/** Which need of the library it answers. Nothing is asked where nothing is lacking. */
export function NeedField({ draft, edit, words, errorOf }: StepProps) {
  const { optional } = useText(shell)
  const { check } = words
  const chosen = draft.ofNeed ?? null
  const known = useNeedsToAnswer() ?? []
  const isListed = known.some(({ id }) => id === chosen?.id)
  const needs = chosen && !isListed ? [{ ...chosen, label: chosen.name }, ...known] : known
  if (needs.length === 0) return null
  const choose = (id: string) => {
    const need = needs.find(one => one.id === id)
    edit({ ofNeed: need && need.id !== chosen?.id ? { id: need.id, name: need.name } : null })
  }
  const error = errorOf('needId')
  if (needs.length > mostChips)
    return (
      <Select
        id="needId"
        label={check.ofNeed}
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
      <h2>{check.ofNeed}</h2>
      <div class="chips" role="group" aria-label={check.ofNeed}>
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
export function PartnerField({ draft, edit, words, errorOf }: StepProps) {
  const { optional } = useText(shell)
  const { check } = words
  const chosen = draft.withPartner ?? null
  const known = useKnownPartners() ?? []
  const isListed = known.some(({ id }) => id === chosen?.id)
  const partners = chosen && !isListed ? [{ ...chosen, shortName: null }, ...known] : known
  if (partners.length === 0) return null
  const error = errorOf('partnerId')
  if (partners.length > mostChips) {
    const search = async (q: string) =>
      partners
        .filter(({ name, shortName }) => isFound(q, `${name} ${shortName ?? ''}`))
        .slice(0, mostFound)
        .map(({ id, name }) => ({ id, label: name }))
    return (
      <Combobox
        id="partnerId"
        label={check.withPartner}
        optional={optional}
        error={error}
        from={0}
        value={chosen && { id: chosen.id, label: chosen.name }}
        search={search}
        words={{
          ...{ loading: check.searching, none: check.notListed, failed: check.notListed },
          ...{ clear: check.clear, found: n => fill(check.found, { n }) },
        }}
        onChange={found => edit({ withPartner: found && { id: found.id, name: found.label } })}
      />
    )
  }
  return (
    <div class="quick-ask">
      <h2>{check.withPartner}</h2>
      <div class="chips" role="group" aria-label={check.withPartner}>
        {partners.map(({ id, name }) => (
          <Chip
            key={id}
            pressed={id === chosen?.id}
            onClick={() => edit({ withPartner: id === chosen?.id ? null : { id, name } })}
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
