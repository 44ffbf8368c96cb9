import type { Effort, Outcome, Publication } from '../../../contract/advocacy.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, number, rupiah } from '../../ui/format.ts'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

const glyphs: Record<Outcome, GlyphName> = {
  waiting: 'ring',
  promised: 'half',
  given: 'done',
  refused: 'cancelled',
}

export function OutcomeMark(props: { outcome: Outcome; tag?: boolean }) {
  const { outcomes } = useText(advocacy)
  return (
    <State glyph={glyphs[props.outcome]} tag={props.tag}>
      {outcomes[props.outcome]}
    </State>
  )
}

/** What an effort is, fact by fact. */
export function EffortFacts({ effort }: { effort: Effort }) {
  const { columns: c, helps } = useText(advocacy)
  const { language } = useSession()
  const facts = [
    { label: c.heldOn, value: date(effort.heldOn, language) },
    { label: c.asked, value: effort.asked },
    { label: c.help, value: helps[effort.help] },
    { label: c.amount, value: effort.amount === null ? '' : rupiah(effort.amount, language) },
    { label: c.partner, value: effort.partnerName ?? '' },
    { label: c.outcomeOn, value: effort.outcomeOn ? date(effort.outcomeOn, language) : '' },
    { label: c.outcomeNote, value: effort.outcomeNote ?? '' },
  ]
  return <Facts facts={facts.filter(fact => fact.value)} />
}

/** What a publication is, fact by fact. */
export function PublicationFacts({ publication }: { publication: Publication }) {
  const { columns: c, media, mine, list } = useText(advocacy)
  const { language } = useSession()
  const { link, reach, reachHow } = publication
  const facts = [
    { label: c.publishedOn, value: date(publication.publishedOn, language) },
    { label: c.name, value: `${publication.name} (${media[publication.medium]})` },
    {
      label: c.link,
      value: link && (
        <a href={link} target="_blank" rel="noopener noreferrer nofollow">
          {list.open}: {new URL(link).hostname}
        </a>
      ),
    },
    { label: c.reach, value: reach && mine.reached(number(reach, language), reachHow ?? '') },
    { label: c.activity, value: publication.activityTitle },
  ]
  return (
    <Facts facts={facts.filter(fact => fact.value).map(fact => ({ ...fact, value: fact.value || '' }))} />
  )
}
