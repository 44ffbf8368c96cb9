import type { Partner } from '../../../contract/partners.ts'
import { activities } from '../../../text/activities.ts'
import { partners } from '../../../text/partners.ts'
import { useText } from '../../data/session.tsx'
import { Facts } from '../../ui/facts.tsx'

/** What is entered of a partner, without what nobody entered. */
export function PartnerFacts({ partner }: { partner: Partner }) {
  const words = useText(partners)
  const { topics } = useText(activities)
  const c = words.columns
  const facts = [
    { label: c.kind, value: words.kinds[partner.kind] },
    { label: c.place, value: partner.place.name },
    { label: c.serves, value: partner.serves.map(region => region.name).join(', ') },
    { label: c.topics, value: partner.topics.map(topic => topics[topic]).join(', ') },
    { label: c.help, value: partner.help.map(kind => words.help[kind]).join(', ') },
    { label: c.address, value: partner.address },
    { label: c.phone, value: partner.phone && <a href={`tel:${partner.phone}`}>{partner.phone}</a> },
    { label: c.email, value: partner.email && <a href={`mailto:${partner.email}`}>{partner.email}</a> },
    { label: c.website, value: partner.website },
    { label: c.note, value: partner.note },
  ]
  return <Facts facts={facts.filter(fact => fact.value)} />
}
