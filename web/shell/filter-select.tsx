import { Select } from '../ui/select.tsx'

/** A filter with few values, small and in one line with the search; '' where nothing is filtered. */
export function FilterSelect<Name extends string>(props: {
  list: {
    filters: Record<Name, string>
    filter: (change: Partial<Record<Name, string>>) => void
  }
  name: Name
  label: string
  /** Stands for all; left out where the filter has no such value. */
  all?: string
  options: { value: string; label: string }[]
}) {
  const { list, name } = props
  return (
    <Select
      small
      labelHidden
      label={props.label}
      placeholder={props.all}
      value={list.filters[name]}
      onChange={value => list.filter({ [name]: value } as Partial<Record<Name, string>>)}
      options={props.options}
    />
  )
}
