import { useEffect, useRef, useState } from 'preact/hooks'
import { catalogue } from '../../../text/catalogue.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** Where nothing is looked for. */
export const none = { cari: '', wilayah: '', jenis: '' }
export type Filters = typeof none

/** Search, region and kind; a search is sent when it is asked for, not with every letter: each costs on a bad line. */
export function Find(props: {
  search: string
  kinds: { value: string; label: string }[]
  regions: { id: number; name: string; items: number }[] | undefined
  filters: Filters
  set: (change: Partial<Filters>) => void
}) {
  const words = useText(catalogue)
  const { language } = useSession()
  const { filters, set, regions = [] } = props
  const [typed, setTyped] = useState(filters.cari)
  useEffect(() => setTyped(filters.cari), [filters.cari])
  // a province that was chosen gives way to its regencies, and stays to be seen by the name it was chosen by
  const known = useRef(new Map<string, string>())
  for (const { id, name } of regions) known.current.set(String(id), name)
  const isGone = filters.wilayah !== '' && !regions.some(({ id }) => String(id) === filters.wilayah)
  return (
    <form
      role="search"
      onSubmit={event => {
        event.preventDefault()
        set({ cari: typed.trim() })
      }}
    >
      <div class="cat-find">
        <TextInput
          label={props.search}
          labelHidden
          placeholder={props.search}
          value={typed}
          maxLength={80}
          onChange={setTyped}
        />
        <Button variant="go" type="submit" icon="search">
          {words.find}
        </Button>
      </div>
      <div class="cat-filters">
        <Select
          label={words.region}
          labelHidden
          placeholder={isGone ? words.up : words.anyRegion}
          value={filters.wilayah}
          options={[
            ...(isGone
              ? [{ value: filters.wilayah, label: known.current.get(filters.wilayah) ?? words.region }]
              : []),
            ...regions.map(({ id, name, items }) => ({
              value: String(id),
              label: `${name} (${number(items, language)})`,
            })),
          ]}
          onChange={wilayah => set({ wilayah })}
        />
        <Select
          label={words.kind}
          labelHidden
          placeholder={words.anyKind}
          value={filters.jenis}
          options={props.kinds}
          onChange={jenis => set({ jenis })}
        />
      </div>
    </form>
  )
}
