import type { PartnerRole } from '../../../contract/partners.ts'
import { activities } from '../../../text/activities.ts'
import { partners } from '../../../text/partners.ts'
import { today } from '../../data/months.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'

/** What a partner is responsible for, by region. */
export function PartnerRoles({ roles }: { roles: PartnerRole[] }) {
  const { page } = useText(partners)
  const { strategies, topics } = useText(activities)
  return (
    <Section title={page.roles}>
      {roles.length === 0 ? (
        <p class="sub">{page.noRoles}</p>
      ) : (
        <ul class="lines">
          {roles.map(role => (
            <li key={role.id}>
              <b>
                {strategies[role.strategy]}, {topics[role.topic].toLowerCase()}
              </b>{' '}
              <a href={`/peran?wilayah=${role.region.id}`}>{role.region.name}</a> <Term role={role} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** From when, where that is to come, and until when, where that is known. */
export function Term({ role }: { role: PartnerRole }) {
  const { roles: words } = useText(partners)
  const { language } = useSession()
  const told = [
    role.since > today() && words.from(date(role.since, language)),
    role.until && words.to(date(role.until, language)),
  ].filter(Boolean)
  return told.length === 0 ? null : <span class="sub small">{told.join(', ')}</span>
}
