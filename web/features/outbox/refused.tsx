import { outbox } from '../../../text/outbox.ts'
import { unsent } from '../../../text/unsent.ts'
import { useZone } from '../../data/my-library.ts'
import { type Entry, nounOf } from '../../data/outbox/rules.ts'
import { sendNow, tell } from '../../data/outbox/sending.ts'
import { add } from '../../data/outbox/store.ts'
import { type Language, useSession, useText } from '../../data/session.tsx'
import { EntryMark, formOf, nameOf } from '../../shell/outbox-entry.tsx'
import { outboxKinds } from '../../shell/outbox-kinds.ts'
import { Button } from '../../ui/button.tsx'
import { dateTime } from '../../ui/format.ts'
import { save } from '../../ui/save-file.ts'
import { copyOf } from './copy.ts'
import { type Situation, situationOf, type Step, stepsOf } from './situation.ts'
import { ThrowAway } from './throw-away.tsx'

/** A command that was refused: what came between, what is kept, and the ways on. */
export function Refused({ entry, entries }: { entry: Entry; entries: Entry[] }) {
  const words = useText(outbox)
  const { situations, askText } = useText(unsent)
  const { language, me } = useSession()
  const zone = useZone()
  const { answer } = entry
  if (answer === null || !('problem' in answer)) return null
  const name = nameOf(entry, language)
  const situation = situationOf(
    entry,
    (me?.grants ?? []).flatMap(({ role, libraryId }) => (role === 'library' && libraryId ? [libraryId] : [])),
  )
  const said = situations[situation] || answer.problem.titles[language]
  const copy = () => copyOf(entry, name, dateTime(entry.savedAt, language, zone), language)
  const form = formOf(entry)
  const addresses = {
    compare: form,
    mend: form,
    // only what is on record can be removed, and only activities are
    open: `/kegiatan/${entry.record.slice('activity/'.length)}`,
    ask: `https://wa.me/?text=${encodeURIComponent(`${askText(name, said)}\n\n${copy()}`)}`,
  }

  return (
    <div class="phone-item">
      <div>
        <b>{nameOf(entry, language)}</b>
        <span class="small sub">
          {words.kinds[entry.name]} · {words.refused(dateTime(answer.at, language, zone))}
        </span>
      </div>
      <EntryMark entry={entry} />
      <div class="entry-do">
        <p class="small">{said}</p>
        <div class="row">
          {stepsOf[situation].map((step, at) =>
            step === 'retry' ? (
              <Button key={step} icon="refresh" onClick={() => void sendAgain(entry)}>
                {labelOf(step, situation, language)}
              </Button>
            ) : step === 'copy' ? (
              <Button
                key={step}
                icon="download"
                onClick={() => save(new Blob([copy()], { type: 'text/plain' }), fileNameOf(entry))}
              >
                {labelOf(step, situation, language)}
              </Button>
            ) : (
              addresses[step] && (
                <Button
                  key={step}
                  variant={at === 0 ? 'go' : 'line'}
                  icon={step === 'ask' ? 'chat' : step === 'mend' ? 'edit' : undefined}
                  href={addresses[step]}
                  newTab={step === 'ask'}
                >
                  {labelOf(step, situation, language)}
                </Button>
              )
            ),
          )}
          <ThrowAway entry={entry} entries={entries} />
        </div>
      </div>
    </div>
  )
}

/** The same once more, in its place: what stood in the way may be settled. */
async function sendAgain(entry: Entry): Promise<void> {
  await add(entry, entry.owner, entry.seq)
  tell(['outbox'])
  await sendNow()
}

/** The step by what it means here. */
function labelOf(step: Step, situation: Situation, language: Language): string {
  const { steps, again, reason, answer } = unsent[language]
  if (step !== 'mend') return steps[step]
  if (situation === 'gone') return again
  if (situation === 'locked') return reason
  return situation === 'asked-otherwise' ? answer : steps.mend
}

const fileNameOf = (entry: Entry) => `${outboxKinds[nounOf(entry)].file}-${entry.about.day}.txt`
