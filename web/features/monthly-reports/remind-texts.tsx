import { useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { silentLibraries } from '../../../contract/reminders.ts'
import { reminders } from '../../../text/reminders.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { date, month as monthText } from '../../ui/format.ts'
import { TextArea } from '../../ui/text-area.tsx'
import './remind-texts.css'

type Silent = ResultOf<typeof silentLibraries>
type Library = Silent['libraries'][number]

/** Beyond so many signs an address does not open in WhatsApp on every phone. */
const longest = 4000

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
        <Ways name={words.forGroup} text={ofAll} />
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
              <Ways
                name={library.name}
                text={words.text(library.name, inMonth, by, link)}
                phone={library.managers.find(({ phone }) => phone)?.phone ?? undefined}
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

/** The ways a text leaves: WhatsApp, the phone's own sheet where there is one, the clipboard. */
function Ways({ name, text, phone }: { name: string; text: string; phone?: string }) {
  const words = useText(reminders).share
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null)
  const query = `?text=${encodeURIComponent(text)}`
  const copy = () => {
    // without a secure connection a browser has no clipboard to give
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    )
  }
  return (
    <div class="remind-ways">
      {query.length <= longest && (
        <Button
          size="sm"
          icon="chat"
          newTab
          label={words.whatsappLabel(name)}
          href={`https://wa.me/${phone?.replace(/\D/g, '') ?? ''}${query}`}
        >
          {words.whatsapp}
        </Button>
      )}
      {typeof navigator.share === 'function' && (
        <Button
          size="sm"
          icon="upload"
          label={words.shareLabel(name)}
          onClick={() => void navigator.share({ text }).catch(() => undefined)}
        >
          {words.share}
        </Button>
      )}
      <Button
        size="sm"
        icon={said === 'copied' ? 'check' : 'copy'}
        label={words.copyLabel(name)}
        onClick={copy}
      >
        {words.copy}
      </Button>
      <span class="small" role="status">
        {said === 'copied' && words.copied}
        {said === 'failed' && words.copyFailed}
      </span>
      {query.length > longest && <p class="small sub">{words.long}</p>}
    </div>
  )
}
