import type { Language } from '../../contract/fields.ts'
import { publicListPath, type PublicMeeting } from '../../contract/meeting-pages.ts'
import { dayIn } from '../../contract/zones.ts'
import { materials as materialText } from '../../text/materials.ts'
import { meetingPages } from '../../text/meeting-pages.ts'
import { dayOf, whenOf } from '../guests/said.ts'
import { html, type Safe } from '../platform/html.ts'
import { framed, topOf } from '../site/frame.ts'
import { originOf } from '../platform/site.ts'
import { clockAt, eventOf } from './event-data.ts'
import { promisesOf } from './promises-html.ts'
import type { Outcome } from './public-queries.ts'

export type Shown = {
  meeting: PublicMeeting
  path: string
  language: Language
  now: Date
  outcome?: Outcome | undefined
}

/** The page of a meeting, in one language. */
export function meetingPage(shown: Shown): string {
  const { meeting, path, language } = shown
  const words = meetingPages[language].site
  const url = originOf() + path
  const description = words.description(words.kinds[meeting.kind], meeting.region, saidOf(meeting, language))
  const isOff = meeting.state === 'cancelled'
  const list = language === 'id' ? publicListPath : `${publicListPath}?lang=en`
  const kicker = html`<a href="${list}">${words.list}</a> · ${words.kinds[meeting.kind]} · ${meeting.region}`
  const body = html`${noticeOf(shown)}
${factsOf(shown)}
${isOff ? '' : waysOf(shown, url)}
${agendaOf(shown)}${speakersOf(shown)}${materialsOf(shown)}${figuresOf(shown)}${promisesOf(meeting.promises, language)}
<p><a href="${list}">${words.all}</a></p>`
  return framed({
    language,
    title: meeting.title,
    description,
    path,
    data: eventOf(meeting, url, description),
    night: topOf({ title: meeting.title, kicker, lead: saidOf(meeting, language) }),
    body,
  })
}

const spanOf = ({ startsAt, endsAt, zone }: Pick<PublicMeeting, 'startsAt' | 'endsAt' | 'zone'>) => ({
  ...{ starts_at: startsAt, ends_at: endsAt, zone },
})
const saidOf = (meeting: PublicMeeting, language: Language) => whenOf(spanOf(meeting), language)

function noticeOf({ meeting, language, now }: Shown): Safe | string {
  const words = meetingPages[language].site
  const { state, former, zone } = meeting
  if (state === 'cancelled')
    return html`<div class="notice stop" role="note"><b>${words.cancelled}</b><br>${words.cancelledText}</div>`
  if (new Date(meeting.endsAt) <= now) return html`<p class="notice">${words.over}</p>`
  if (former === null) return ''
  return html`<p class="notice">${words.moved(whenOf(spanOf({ ...former, zone }), language))}</p>`
}

function factsOf({ meeting, language }: Shown): Safe {
  const words = meetingPages[language].site
  const { venue, address, region, host, contact, link, mode } = meeting
  const where = [venue, address].filter(Boolean).join(', ')
  const search = new URLSearchParams({ query: [venue, address, region].filter(Boolean).join(', ') })
  const map = `https://www.openstreetmap.org/search?${search}`
  const facts: [string, Safe | string | null][] = [
    [words.when, saidOf(meeting, language)],
    [
      words.where,
      where === ''
        ? null
        : html`${where} <span class="quiet"><a href="${map}" rel="noopener noreferrer">${words.map}</a></span>`,
    ],
    [words.how, words.modes[mode]],
    [
      words.join,
      link === null ? null : html`<a href="${link}" rel="noopener noreferrer nofollow">${link}</a>`,
    ],
    [words.host, host],
    [words.contact, contact],
  ]
  const told = facts.filter(([, value]) => value !== null)
  return html`<dl>${told.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`
}

function waysOf({ meeting, path, language }: Shown, url: string): Safe {
  const words = meetingPages[language].site
  const text = new URLSearchParams({ text: `${meeting.title}\n${saidOf(meeting, language)}\n\n${url}` })
  return html`<p class="do"><a class="button main" href="${path}/kalender.ics${language === 'en' ? '?lang=en' : ''}">${words.calendar}</a>
<a class="button" href="https://wa.me/?${String(text).replaceAll('+', '%20')}" rel="noopener noreferrer">${words.whatsapp}</a></p>`
}

function agendaOf({ meeting, language }: Shown): Safe | string {
  const words = meetingPages[language].site
  const { agenda, zone } = meeting
  if (agenda.length === 0) return ''
  const clock = (at: string) => clockAt(at, zone, language === 'id' ? '.' : ':')
  const days = Map.groupBy(agenda, line => dayIn(zone, new Date(line.startsAt)))
  const lines = (of: PublicMeeting['agenda']) =>
    html`<ol class="agenda">${of.map(({ startsAt, endsAt, title, speaker, room }) => {
      const more = [speaker, room].filter(Boolean).join(' · ')
      return html`<li><time datetime="${new Date(startsAt).toISOString()}">${clock(startsAt)}–${clock(endsAt)}</time>
<span><b>${title}</b>${more === '' ? '' : html`<span class="quiet">${more}</span>`}</span></li>`
    })}</ol>`
  return html`<h2>${words.agenda}</h2>${[...days.values()].map(
    of =>
      html`${days.size > 1 ? html`<h3>${dayOf(of[0]?.startsAt ?? '', zone, language)}</h3>` : ''}${lines(of)}`,
  )}`
}

/** Where they do not stand at their lines. */
function speakersOf({ meeting: { agenda, speakers }, language }: Shown): Safe | string {
  if (speakers.length === 0 || agenda.length > 0) return ''
  return html`<h2>${meetingPages[language].site.speakers}</h2><ul>${speakers.map(name => html`<li>${name}</li>`)}</ul>`
}

function materialsOf({ meeting: { materials }, path, language }: Shown): Safe | string {
  const { kinds, size } = materialText[language]
  if (materials.length === 0) return ''
  return html`<h2>${meetingPages[language].site.materials}</h2><ul>${materials.map(one => {
    const { id, title, kind, bytes, link, author, licence } = one
    const facts = [kinds[kind], bytes !== null && size(bytes), author, licence].filter(Boolean).join(' · ')
    const ways =
      link === null
        ? html`href="${path}/materi/${id}" download`
        : html`href="${link}" rel="noopener noreferrer nofollow"`
    return html`<li><a ${ways}>${title}</a><span class="quiet">${facts}</span></li>`
  })}</ul>`
}

function figuresOf({ meeting, language, outcome }: Shown): Safe | string {
  const words = meetingPages[language].site
  const n = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB')
  const told = (['attended', 'decisions', 'actions', 'commitments'] as const).flatMap(what => {
    const figure = meeting[what]
    return figure === null || figure === 0 ? [] : [words[what](n.format(figure))]
  })
  if (told.length === 0) return ''
  const since = (['done', 'fulfilled', 'taken'] as const).flatMap(what => {
    const figure = outcome?.[what] ?? 0
    return figure === 0 ? [] : [words.since[what](n.format(figure))]
  })
  return html`<h2>${words.results}</h2><ul class="figures">${told.map(one => html`<li>${one}</li>`)}</ul>
${since.length > 0 ? html`<h3>${words.since.title}</h3><ul class="figures">${since.map(one => html`<li>${one}</li>`)}</ul>` : ''}`
}
