import type { Need, Offer } from '../../../contract/needs.ts'
import { activities } from '../../../text/activities.ts'
import { kinds as libraryKinds } from '../../../text/libraries.ts'
import { needs } from '../../../text/needs.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { number, shortDate } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'
import { NeedMark, OfferMark } from './state-mark.tsx'

const none = <span class="sub">–</span>
const dayOf = (day: string, language: Language) => `${shortDate(day, language)} ${day.slice(0, 4)}`

function amountIn(language: Language): (amount: number, unit: string | null) => string {
  const words = needs[language]
  return (amount, unit) =>
    unit === null ? words.money(number(amount, language)) : words.things(number(amount, language), unit)
}

export function needColumnsIn(language: Language): ListColumn<Need>[] {
  const words = needs[language]
  const c = words.columns
  const amount = amountIn(language)
  return [
    {
      id: 'library',
      head: c.library,
      main: true,
      wrap: true,
      sortable: true,
      cell: need => (
        <>
          <b>{need.libraryName}</b> <span class="sub">{need.regency ?? need.province}</span>
        </>
      ),
    },
    { id: 'kind', head: c.kind, cell: need => words.kinds[need.kind] },
    { id: 'topic', head: c.topic, wideOnly: true, cell: need => activities[language].topics[need.topic] },
    {
      id: 'amount',
      head: c.amount,
      numeric: true,
      sortable: true,
      cell: need => amount(need.amount, need.unit),
    },
    {
      id: 'agreed',
      head: c.agreed,
      numeric: true,
      wideOnly: true,
      cell: need => (need.agreed > 0 ? amount(need.agreed, need.unit) : none),
    },
    {
      id: 'urgency',
      head: c.urgency,
      cell: need =>
        need.urgency === 'urgent' ? (
          <State glyph="look">{words.urgencies.urgent}</State>
        ) : (
          words.urgencies['long-term']
        ),
    },
    { id: 'until', head: c.until, numeric: true, sortable: true, cell: need => dayOf(need.until, language) },
    { id: 'state', head: c.state, bare: true, cell: need => <NeedMark state={need.state} /> },
    { id: 'regency', head: c.regency, later: true, cell: need => need.regency ?? none },
    { id: 'province', head: c.province, later: true, cell: need => need.province },
    { id: 'why', head: c.why, later: true, wrap: true, cell: need => need.why },
    {
      id: 'statedOn',
      head: c.statedOn,
      later: true,
      numeric: true,
      cell: need => dayOf(need.statedOn, language),
    },
    { id: 'reason', head: c.reason, later: true, wrap: true, cell: need => need.withdrawnReason ?? none },
  ]
}

export function offerColumnsIn(language: Language): ListColumn<Offer>[] {
  const words = needs[language]
  const c = words.columns
  const amount = amountIn(language)
  const kinds: Record<string, { id: string; en: string }> = libraryKinds
  return [
    {
      id: 'partner',
      head: c.partner,
      main: true,
      wrap: true,
      sortable: true,
      cell: offer => <b>{offer.partnerName}</b>,
    },
    { id: 'kind', head: c.kind, cell: offer => words.kinds[offer.kind] },
    { id: 'what', head: c.what, wrap: true, cell: offer => offer.what },
    {
      id: 'amount',
      head: c.amount,
      numeric: true,
      sortable: true,
      cell: offer => amount(offer.amount, offer.unit),
    },
    {
      id: 'agreed',
      head: c.agreed,
      numeric: true,
      cell: offer => (offer.agreed > 0 ? amount(offer.agreed, offer.unit) : none),
    },
    {
      id: 'regions',
      head: c.regions,
      wideOnly: true,
      wrap: true,
      cell: offer => offer.regions.map(({ name }) => name).join(', '),
    },
    {
      id: 'until',
      head: c.until,
      numeric: true,
      sortable: true,
      cell: offer => dayOf(offer.until, language),
    },
    { id: 'state', head: c.state, bare: true, cell: offer => <OfferMark state={offer.state} /> },
    {
      id: 'topics',
      head: c.topics,
      later: true,
      wrap: true,
      cell: offer =>
        offer.topics.map(topic => activities[language].topics[topic]).join(', ') || words.anyTopic,
    },
    {
      id: 'libraryKinds',
      head: c.libraryKinds,
      later: true,
      wrap: true,
      cell: offer =>
        offer.libraryKinds.map(kind => kinds[kind]?.[language] ?? kind).join(', ') || words.anyLibrary,
    },
    { id: 'from', head: c.from, later: true, numeric: true, cell: offer => dayOf(offer.from, language) },
    { id: 'reason', head: c.reason, later: true, wrap: true, cell: offer => offer.withdrawnReason ?? none },
  ]
}
