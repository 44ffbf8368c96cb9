import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { may } from '../../../contract/access.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { listPartnerRoles, type PartnerRole } from '../../../contract/partners.ts'
import { type Strategy, strategies, type Topic, topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { partners } from '../../../text/partners.ts'
import { useAsk } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHead } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { Term } from './partner-roles.tsx'
import { EndRole, SetRole } from './role-dialogs.tsx'
import './partners.css'

const none = { wilayah: '' }
type Answer = ResultOf<typeof listPartnerRoles>
type Cell = { strategy: Strategy; topic: Topic }

/** Who does what in a region: theme by strategy, with empty cells said plainly. */
export function RoleMap({ tabs }: { tabs?: ComponentChildren }) {
  const words = useText(partners).roles
  const { grant } = useSignedIn()
  const [filters, set] = useFilters(none)
  const office = grant.libraryId === null && grant.role !== 'partner'
  // a library's own regency; of a partner, where it stands
  const home = office ? grant.scopeId : (grant.path.at(-2) ?? 1)
  const region = regionIdOf(filters.wilayah) ?? String(home)
  const answer = useAsk(listPartnerRoles, { region })
  return (
    <>
      <PageHead title={words.title} sub={answer.data && words.lead(answer.data.region.name)} />
      {tabs}
      {office && (
        <div class="row filters">
          <RegionFilter value={filters.wilayah} onChange={wilayah => set({ wilayah })} />
        </div>
      )}
      <Waiting answer={answer} kind="rows">
        {map => (
          <Grid map={map} sets={office && may['partners.set-roles'].some(role => role === grant.role)} />
        )}
      </Waiting>
    </>
  )
}

function Grid({ map, sets }: { map: Answer; sets: boolean }) {
  const words = useText(partners).roles
  const names = useText(activities)
  const [adding, setAdding] = useState<Cell | null>(null)
  const [ending, setEnding] = useState<PartnerRole | null>(null)
  const all = strategies.length * topics.length
  const { empty, roles, region } = map
  return (
    <>
      <p>
        <State glyph={empty.length === 0 ? 'done' : 'look'}>
          {empty.length === 0 ? words.all : words.missing(empty.length, all)}
        </State>
      </p>
      <table class="role-map">
        <caption class="sr">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.topic}</th>
            {strategies.map(strategy => (
              <th key={strategy} scope="col">
                {names.strategies[strategy]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map(topic => (
            <tr key={topic}>
              <th scope="row">{names.topics[topic]}</th>
              {strategies.map(strategy => (
                <td key={strategy} data-label={names.strategies[strategy]}>
                  <Held
                    roles={roles.filter(role => role.strategy === strategy && role.topic === topic)}
                    none={empty.some(cell => cell.strategy === strategy && cell.topic === topic)}
                    onEnd={sets ? setEnding : undefined}
                  />
                  {sets && (
                    <Button
                      variant="bare"
                      size="sm"
                      icon="plus"
                      label={words.addTo(names.strategies[strategy], names.topics[topic])}
                      onClick={() => setAdding({ strategy, topic })}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {adding && <SetRole region={region} {...adding} onClose={() => setAdding(null)} />}
      {ending && <EndRole role={ending} onClose={() => setEnding(null)} />}
    </>
  )
}

/** Who holds a cell, and "nobody yet" where nobody does today. */
function Held(props: { roles: PartnerRole[]; none: boolean; onEnd?: (role: PartnerRole) => void }) {
  const words = useText(partners).roles
  const { grant } = useSignedIn()
  const { onEnd } = props
  return (
    <>
      {props.none && <span class="sub none">{words.none}</span>}
      {props.roles.map(role => {
        const name = role.partner.shortName ?? role.partner.name
        return (
          <span key={role.id} class="held">
            {grant.role === 'partner' ? name : <a href={`/mitra/${role.partner.id}`}>{name}</a>}{' '}
            <Term role={role} />
            {onEnd && (
              <Button
                variant="bare"
                size="sm"
                icon="cross"
                label={words.endOf(name)}
                onClick={() => onEnd(role)}
              />
            )}
          </span>
        )
      })}
    </>
  )
}
