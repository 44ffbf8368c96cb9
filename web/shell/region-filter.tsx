import { levelOf } from '../../contract/access.ts'
import { getRegion, type Region } from '../../contract/regions.ts'
import { standards } from '../../text/standards.ts'
import { useAsk } from '../data/queries.ts'
import { useSignedIn, useText } from '../data/session.tsx'
import { Select } from '../ui/select.tsx'

/** The region (id) that a filter's value names: the last of the chosen ones. */
export const regionIdOf = (value: string): string | undefined => value.split('-').at(-1) || undefined

/**
 * A filter by place: a region directly below one's own, and under a province one of its regencies.
 * @param props.value ids with `-` between, for the address: `12` or `12-345`
 */
export function RegionFilter(props: { value: string; onChange: (value: string) => void }) {
  const { list: words } = useText(standards)
  const { grant } = useSignedIn()
  const below = useBelow(levelOf(grant) === 'nation' ? 'ID' : grant.regionCode)
  const [first = '', second = ''] = props.value.split('-')
  const chosen = below.find(region => String(region.id) === first)
  const further = useBelow(chosen?.level === 'province' ? chosen.code : null)
  if (below.length === 0) return null
  return (
    <>
      <Select
        small
        labelHidden
        label={words.region}
        placeholder={words.anyRegion}
        value={first}
        onChange={props.onChange}
        options={regionOptions(below, first, words.regionGone)}
      />
      {further.length > 0 && (
        <Select
          small
          labelHidden
          label={words.within(chosen?.name ?? '')}
          placeholder={words.within(chosen?.name ?? '')}
          value={second}
          onChange={id => props.onChange(id ? `${first}-${id}` : first)}
          options={regionOptions(further, second, words.regionGone)}
        />
      )}
    </>
  )
}

function useBelow(code: string | null): Region[] {
  const { data } = useAsk(getRegion, { code: code ?? '' }, { enabled: code !== null, fresh: true })
  return code === null ? [] : (data?.below ?? [])
}

/** With the one that is chosen, also where it is not there any more, as in a view of former times. */
function regionOptions(regions: Region[], chosen: string, gone: string) {
  const options = regions.map(({ id, name }) => ({ value: String(id), label: name }))
  const isGone = chosen !== '' && !options.some(({ value }) => value === chosen)
  return isGone ? [...options, { value: chosen, label: gone }] : options
}
