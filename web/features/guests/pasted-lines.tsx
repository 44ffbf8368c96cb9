import { guests } from '../../../text/guests.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { number } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'
import type { ReadLine } from './read-list.ts'

/** What was read of a list: what is wrong first, then who may be there already, each to be chosen; the rest is ready. */
export function PastedLines(props: {
  lines: readonly ReadLine[]
  there: ReadonlySet<number>
  taken: ReadonlySet<number>
  onTake: (line: number, taken: boolean) => void
}) {
  const { paste: words, form } = useText(guests)
  const { language } = useSession()
  const say = (n: number) => number(n, language)
  const wrong = props.lines.filter(line => line.wrong !== null)
  const isDouble = ({ line, doubleOf, wrong: fault }: ReadLine) =>
    fault === null && (doubleOf !== null || props.there.has(line))
  const doubles = props.lines.filter(isDouble)
  const plain = props.lines.filter(line => line.wrong === null && !isDouble(line))
  const faults = { name: words.noName, email: form.emailWrong, phone: form.phoneWrong }
  const factsOf = (line: ReadLine) =>
    [line.position, line.agency, line.email, line.phone].filter(Boolean).join(', ')
  return (
    <div class="stack" role="status">
      {wrong.length > 0 && <b>{words.wrong(say(wrong.length))}</b>}
      <ul class="guest-lines">
        {wrong.map(line => (
          <li key={line.line}>
            <span>
              {words.line} {line.line}: <b>{line.name}</b> <span class="sub small">{factsOf(line)}</span>
            </span>
            {line.wrong && <State glyph="late">{faults[line.wrong]}</State>}
          </li>
        ))}
      </ul>
      {doubles.length > 0 && <b>{words.doubles(say(doubles.length))}</b>}
      <ul class="guest-lines">
        {doubles.map(line => (
          <li key={line.line}>
            <span>
              {words.line} {line.line}: <b>{line.name}</b> <span class="sub small">{factsOf(line)}</span>
              <span class="sub small guest-under">
                {props.there.has(line.line) ? words.doubleThere : words.doubleOf(String(line.doubleOf))}
              </span>
            </span>
            <Checkbox
              label={words.take}
              checked={props.taken.has(line.line)}
              onChange={isTaken => props.onTake(line.line, isTaken)}
            />
          </li>
        ))}
      </ul>
      <b>{words.ready(say(plain.length))}</b>
      <ul class="guest-lines plain">
        {plain.map(line => (
          <li key={line.line}>
            <span>
              {line.name} <span class="sub small">{factsOf(line)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
