import { meetings } from '../../../text/meetings.ts'
import { today } from '../../data/months.ts'
import { useText } from '../../data/session.tsx'
import { Select } from '../../ui/select.tsx'

/** A year of the programme: since 2018, and some to come. */
export function YearSelect(props: { value: number; but?: number; onChange: (year: number) => void }) {
  const { series: words } = useText(meetings)
  const last = Math.max(Number(today().slice(0, 4)) + 4, props.value)
  const years = Array.from({ length: last - 2017 }, (_, n) => last - n).filter(year => year !== props.but)
  return (
    <Select
      label={words.year}
      value={String(props.value)}
      options={years.map(year => ({ value: String(year), label: String(year) }))}
      onChange={year => props.onChange(Number(year))}
    />
  )
}
