import { Fragment } from 'preact'
import { isSeat } from '../../../contract/access.ts'
import type { ChecklistItem, getChecklist } from '../../../contract/standards.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { standards } from '../../../text/standards.ts'
import { useZone } from '../../data/my-library.ts'
import { type Language, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { dateTime } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { Section, Wrap } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { ScoreHead } from './score-head.tsx'
import { valueText } from './value-text.ts'

/** Where a question of a library is answered. */
export const questionHref = (libraryId: string, code: string) => `/standar/${libraryId}/isi/${code}`

/** Score, what to do next, what nobody has answered, and what is fulfilled. */
export function Checklist(props: {
  data: ResultOf<typeof getChecklist>
  /** True where the page has its margins already. */
  framed?: boolean
}) {
  const { data } = props
  const Part = props.framed ? Fragment : Wrap
  const { mine: words, weights } = useText(standards)
  const { grant } = useSignedIn()
  const { library, items } = data
  const answers = grant.role === 'library' || grant.role === 'regency'
  const missing = items.filter(item => item.met === false).toSorted(byWeight)
  const open = items.filter(item => item.met === null).toSorted(byWeight)
  const met = items.filter(item => item.met === true)
  const toAnswer = items.filter(item => item.met === null && item.criterion.fact === null)
  const [first] = toAnswer
  if (!data.applies) return <Part>{words.applies}</Part>
  const list = (of: ChecklistItem[]) => (
    <ul>
      {of.map(item => (
        <li key={item.criterion.code}>
          <Item
            item={item}
            libraryId={library.id}
            linked={answers || (item.criterion.fact !== null && !isSeat(grant.role))}
          />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <Part>
        <ScoreHead score={data.score} unknown={data.unknown} />
        {answers && first && (
          <Button variant="go" size="big" wide href={questionHref(library.id, first.criterion.code)}>
            {words.answer(toAnswer.length)}
          </Button>
        )}
      </Part>
      <Section title={words.next} note={missing.length > 0 && words.nextNote}>
        {missing.length === 0 ? <p class="sub">{words.none}</p> : list(missing)}
      </Section>
      {open.length > 0 && (
        <Section title={words.open} note={words.openNote}>
          {list(open)}
        </Section>
      )}
      {met.length > 0 && <Section title={words.met}>{list(met)}</Section>}
      <Part>
        <p class="small sub after-list">{weights}</p>
      </Part>
    </>
  )
}

const byWeight = (a: ChecklistItem, b: ChecklistItem) => b.criterion.weight - a.criterion.weight

function Item({ item, libraryId, linked }: { item: ChecklistItem; libraryId: string; linked: boolean }) {
  const { mine: words } = useText(standards)
  const { language } = useSession()
  const zone = useZone()
  const { criterion, met, value } = item
  const inside = (
    <>
      <div>
        <b>{met === false ? criterion.step[language] : criterion.wording[language]}</b>
        <span class="small sub">
          {[
            value !== null && words.now(valueText(criterion, value, language)),
            words.weight(criterion.weight),
            criterion.fact ? words.fromRegistry : toldBy(item, language, zone),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {item.note && <q class="small">{item.note}</q>}
      </div>
      {met === true ? <State glyph="done">{words.yes}</State> : linked && <Icon name="chevron-right" />}
    </>
  )
  if (!linked) return <div class="phone-item">{inside}</div>
  const href = criterion.fact ? `/perpustakaan/${libraryId}/ubah` : questionHref(libraryId, criterion.code)
  return (
    <a class="phone-item" href={href}>
      {inside}
    </a>
  )
}

function toldBy({ at, by }: ChecklistItem, language: Language, zone: 'WIB' | 'WITA' | 'WIT') {
  if (at === null) return false
  const { mine: words } = standards[language]
  const when = dateTime(at, language, zone)
  return by ? words.answered(when, by) : words.answeredOn(when)
}
