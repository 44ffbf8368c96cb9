import type { Evidence } from '../../../contract/needs.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, month, number } from '../../ui/format.ts'

/** Figures with what they mean, of which months, and since when they are verified. */
export function EvidenceFacts({ evidence }: { evidence: Evidence[] }) {
  const { one: words } = useText(myNeeds)
  const { language } = useSession()
  return (
    <Facts
      facts={evidence.map(figure => ({
        label: figure.wording[language],
        numeric: true,
        value: (
          <>
            <b>{number(figure.value, language)}</b>{' '}
            <Definition label={words.definition} title={figure.wording[language]}>
              {figure.definition[language]}
            </Definition>
          </>
        ),
        note: `${monthsOf(figure, language)} · ${words.asOf(date(figure.asOf, language))}`,
      }))}
    />
  )
}

/** `November 2025 – Oktober 2026` */
export function monthsOf({ from, to }: Pick<Evidence, 'from' | 'to'>, language: 'id' | 'en'): string {
  return from === to ? month(from, language) : `${month(from, language)} – ${month(to, language)}`
}
