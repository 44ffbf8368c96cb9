import { classNames } from './class-names.ts'

/** How a day stands: noted, noted with an activity, closed, not noted, still to come. */
export type DayState = 'done' | 'activity' | 'closed' | 'empty' | 'future'

/** The days of a month as boxes: filled when noted, with a lamp's edge when something happened, dotted when missing. */
export function DayBoxes(props: { label: string; days: { state: DayState; today?: boolean }[] }) {
  return (
    <div class="days" role="img" aria-label={props.label}>
      {props.days.map(({ state, today }, at) => (
        <i key={at} class={classNames(`day-${state}`, today && 'today')} />
      ))}
    </div>
  )
}
