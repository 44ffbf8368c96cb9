import { useState } from 'preact/hooks'
import type { Enrolment } from '../../../contract/programme.ts'
import { listMentors, type Mentor, setMentor } from '../../../contract/replications.ts'
import { replications } from '../../../text/replications.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { type Language, number } from '../../ui/format.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Where a library that could accompany is, how far, and since when it takes part. */
export function hintOf(mentor: Mentor, words: typeof replications.id, language: Language): string {
  return [
    mentor.regency ?? mentor.province,
    mentor.km !== null && words.mentor.km(number(mentor.km, language, mentor.km < 10 ? 1 : 0)),
    words.mentor.since(mentor.since.slice(0, 4)),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Which library accompanies a replication: chosen among those that run the programme, in sight or not. */
export function MentorDialog(props: { enrolment: Enrolment; onClose: () => void }) {
  const words = useText(replications)
  const general = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const save = useSend(setMentor)
  const { enrolment: e } = props
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<string | null>(e.mentor?.libraryId ?? null)
  const answer = useAsk(listMentors, { libraryId: e.libraryId, q: q.trim() || undefined })
  const send = () =>
    save.mutate(
      { id: e.id, mentorId: chosen as Mentor['libraryId'] | null },
      {
        onSuccess: () => {
          toasts.show({ strong: words.mentor.saved, glyph: 'done' })
          props.onClose()
        },
      },
    )
  return (
    <FormDialog
      title={words.mentor.title}
      action={general.save}
      problem={save.error}
      busy={save.isPending}
      onSend={send}
      onClose={props.onClose}
    >
      <TextInput label={words.mentor.search} value={q} onChange={setQ} maxLength={80} />
      <Waiting answer={answer}>
        {({ mentors }) =>
          mentors.length === 0 ? (
            <p class="sub">{words.mentor.none}</p>
          ) : (
            <ChoiceList
              label={words.mentor.title}
              hint={words.mentor.hint}
              value={chosen}
              onChange={setChosen}
              choices={mentors.map(mentor => ({
                value: mentor.libraryId as string,
                label: mentor.name,
                hint: hintOf(mentor, words, language),
              }))}
            />
          )
        }
      </Waiting>
    </FormDialog>
  )
}
