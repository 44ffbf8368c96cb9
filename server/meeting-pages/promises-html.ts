import type { Language } from '../../contract/fields.ts'
import type { PublicPromise } from '../../contract/meeting-pages.ts'
import { partnerConsents } from '../../text/partner-consents.ts'
import { html, type Safe } from '../platform/html.ts'

/** The promises that stand, how many are fulfilled first; of each what its partner lets be public. */
export function promisesOf(
  promises: readonly PublicPromise[],
  language: Language,
  title = partnerConsents[language].public.title,
): Safe | string {
  if (promises.length === 0) return ''
  const words = partnerConsents[language].public
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const n = (value: number) => new Intl.NumberFormat(locale).format(value)
  const day = (on: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(on))
  const lines = promises.map(one => {
    const { amount, unit, worth, arrived, deadline, form, what } = one
    const of = (count: number) => (unit === null ? `Rp${n(count)}` : `${n(count)} ${unit}`)
    const facts = [
      what ?? words.forms[form],
      amount !== null && of(amount),
      unit !== null && worth !== null && words.worth(`Rp${n(worth)}`),
      arrived !== null && arrived > 0 && words.arrived(of(arrived)),
      deadline !== null && words.deadline(day(deadline)),
      words.states[one.state],
    ]
    return html`<li>${words.to(one.giver ?? words.somebody, one.receiver)}<span class="quiet">${facts.filter(Boolean).join(' · ')}</span></li>`
  })
  const kept = promises.filter(({ state }) => state === 'fulfilled').length
  return html`<h2>${title}</h2><p>${words.kept(n(kept), n(promises.length))}</p><ul>${lines}</ul>`
}
