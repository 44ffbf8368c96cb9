import type { ComponentChildren } from 'preact'
import { outbox } from '../../text/outbox.ts'
import { useMyLibrary } from '../data/my-library.ts'
import { type Entry, type EntryState, type Result, stateOf } from '../data/outbox/rules.ts'
import { useOutbox } from '../data/outbox/use-outbox.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { type Fact, Facts } from '../ui/facts.tsx'
import { dateTime } from '../ui/format.ts'
import { DoneFrame } from '../ui/step-frame.tsx'

/** The end of a form: kept on this phone, accepted, or refused after all, as it stands this moment. */
export function KeptFrame(props: {
  entry: Entry
  /** Where it is only on this phone. */
  keptTitle: string
  /** Once it was accepted. */
  title: string
  hint: (result: Result) => ComponentChildren
  facts: Fact[]
  footer: (state: EntryState) => ComponentChildren
}) {
  const { kept } = useText(outbox)
  const { language } = useSession()
  const { zone } = useMyLibrary()
  const entry = useOutbox().find(({ seq }) => seq === props.entry.seq) ?? props.entry
  const state = stateOf(entry)
  const moment =
    entry.answer && state === 'accepted'
      ? { label: kept.acceptedAt, value: dateTime(entry.answer.at, language, zone) }
      : { label: kept.savedAt, value: dateTime(entry.savedAt, language, zone) }
  const result = entry.answer && 'result' in entry.answer ? entry.answer.result : undefined
  const titles = { accepted: props.title, waiting: props.keptTitle, refused: kept.refused }
  const refusal =
    entry.answer && 'problem' in entry.answer ? entry.answer.problem.titles[language] : undefined
  return (
    <DoneFrame
      title={titles[state]}
      hint={result ? props.hint(result) : (refusal ?? kept.hint)}
      footer={
        refusal === undefined ? (
          props.footer(state)
        ) : (
          <Button variant="lamp" size="big" href="/kiriman">
            {kept.open}
          </Button>
        )
      }
    >
      <Facts facts={[...props.facts, moment]} />
    </DoneFrame>
  )
}
