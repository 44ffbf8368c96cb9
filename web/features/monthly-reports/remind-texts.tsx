import { useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { silentLibraries } from '../../../contract/reminders.ts'
import { reminders } from '../../../text/reminders.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ShareWays } from '../../shell/share-ways.tsx'
import { date, month as monthText } from '../../ui/format.ts'
import { TextArea } from '../../ui/text-area.tsx'
import './remind-texts.css'

type Silent = ResultOf<typeof silentLibraries>
type Library = Silent['libraries'][number]

/** One text that names all of them, for a group; and one for each, to its manager where the number is to be seen. */
export function RemindTexts({ month, answer }: { month: string; answer: Silent }) {
  const words = useText(reminders).share
  const { language } = useSession()
  const [inMonth, by] = [monthText(month.slice(0, 7), language), date(answer.submitBy, language)]
  const link = `${location.origin}/laporan/${month}`
  const places = answer.libraries.map(({ place, district }) => (district ? `${place} (${district})` : place))
  const [group, setGroup] = useState<string | null>(null)
  const ofAll = group ?? words.groupText(inMonth, by, places, location.origin)
  return (
    <>
      <section class="stack remind-group">
        <TextArea label={words.group} value={ofAll} onChange={setGroup} rows={8} maxLength={20_000} />
        <ShareWays name={words.forGroup} text={ofAll} words={words} />
      </section>
      <section>
        <h3 class="remind-each">{words.each}</h3>
        <ul class="remind-list">
          {answer.libraries.map(library => (
            <li key={library.libraryId}>
              <div>
                <b>{library.name}</b>
                <p class="sub small">
                  {[library.place, library.district, ...aboutManagers(library)].filter(Boolean).join(' · ')}
                </p>
              </div>
              <ShareWays
                name={library.name}
                text={words.text(library.name, inMonth, by, link)}
                phone={library.managers.find(({ phone }) => phone)?.phone ?? undefined}
                words={words}
              />
            </li>
          ))}
        </ul>
      </section>
    </>
  )

  function aboutManagers({ managers, reminded }: Library): string[] {
    if (managers.length === 0) return [words.noManager]
    const names = managers.map(({ name }) => name).join(', ')
    return [names, ...(reminded ? [words.reminded] : [])]
  }
}
