import type { ComponentChildren } from 'preact'
import { type PagePart, previewPage, type PublicMeeting } from '../../contract/meeting-pages.ts'
import type { Meeting } from '../../contract/meetings.ts'
import { localIn } from '../../contract/zones.ts'
import { meetingPages } from '../../text/meeting-pages.ts'
import { meetings } from '../../text/meetings.ts'
import { partnerConsents } from '../../text/partner-consents.ts'
import { useAsk } from '../data/queries.ts'
import { useSession, useText } from '../data/session.tsx'
import { date, number, rupiah } from '../ui/format.ts'
import { Waiting } from './waiting.tsx'

/** All that anybody would read with these choices, from where the page itself has it. */
export function PublicPreview(props: { meeting: Meeting; shows: PagePart[]; contact: string; when: string }) {
  const { office: words } = useText(meetingPages)
  const { meeting, shows, contact, when } = props
  const answer = useAsk(previewPage, { meetingId: meeting.id, shows: shows.toSorted().join(',') as never })
  return (
    <section class="public-preview" aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <Waiting answer={answer} kind="rows">
        {told => <All told={told} shows={shows} contact={contact} when={when} />}
      </Waiting>
    </section>
  )
}

function All(props: { told: PublicMeeting; shows: PagePart[]; contact: string; when: string }) {
  const { office: words, site } = useText(meetingPages)
  const { states } = useText(meetings)
  const { public: promised } = useText(partnerConsents)
  const { language } = useSession()
  const { told, shows, contact, when } = props
  const clock = (at: string) => localIn(told.zone, new Date(at)).slice(11).replace(':', '.')
  const n = (value: number) => number(value, language)
  const has = (part: PagePart) => shows.includes(part)
  const figures = (['attended', 'decisions', 'actions', 'commitments'] as const).flatMap(what =>
    told[what] === null || told[what] === 0 ? [] : [site[what](n(told[what]))],
  )
  const promises = told.promises.map(
    ({ giver, receiver, form, what, amount, unit, worth, deadline, state }) =>
      [
        promised.to(giver ?? promised.somebody, receiver),
        what ?? promised.forms[form],
        amount !== null && (unit === null ? rupiah(amount, language) : `${n(amount)} ${unit}`),
        unit !== null && worth !== null && promised.worth(rupiah(worth, language)),
        deadline !== null && promised.deadline(date(deadline, language)),
        promised.states[state],
      ]
        .filter(Boolean)
        .join(' · '),
  )
  const list = (items: ComponentChildren[]) =>
    items.length > 0 && items.map((item, at) => <span key={at}>{item}</span>)
  const facts: [string, ComponentChildren][] = [
    [words.facts.title, told.title],
    [words.facts.kind, `${site.kinds[told.kind]}, ${site.modes[told.mode]}`],
    [words.facts.region, told.region],
    [site.when, when],
    [words.facts.state, states[told.state]],
    ...(has('venue') ? [[site.where, [told.venue, told.address].filter(Boolean).join(', ')] as const] : []),
    ...(has('host') ? [[site.host, told.host] as const] : []),
    ...(has('contact') ? [[site.contact, contact.trim()] as const] : []),
    ...(has('link') ? [[site.join, told.link] as const] : []),
    ...(has('agenda')
      ? [
          [
            site.agenda,
            list(
              told.agenda.map(
                line =>
                  `${clock(line.startsAt)} ${[line.title, line.speaker, line.room].filter(Boolean).join(' · ')}`,
              ),
            ),
          ] as const,
        ]
      : []),
    ...(has('speakers') && !has('agenda') ? [[site.speakers, list(told.speakers)] as const] : []),
    ...(has('materials') ? [[site.materials, list(told.materials.map(one => one.title))] as const] : []),
    ...(has('promises') ? [[promised.title, list(promises)] as const] : []),
    ...(has('figures') ? [[site.results, list(figures)] as const] : []),
  ] as [string, ComponentChildren][]
  return (
    <dl>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value || <span class="sub">{words.previewNothing}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
