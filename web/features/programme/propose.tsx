import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { type EnrolmentId, type LibraryId, makeId } from '../../../contract/ids.ts'
import {
  type criteria,
  criterionCodes,
  listYears,
  proposeEnrolment,
  score,
} from '../../../contract/programme.ts'
import { programme } from '../../../text/programme.ts'
import { programmePages } from '../../../text/programme-pages.ts'
import { shell } from '../../../text/shell.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { LibraryChoice, type LibraryChoiceValue } from '../../shell/library-choice.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PageForm } from '../../shell/page-form.tsx'
import { CheckList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Criterion = keyof typeof criteria

/** A regency proposes a village library: criteria, and the village head's letter. */
export function ProposePage() {
  const words = useText(programmePages)
  const names = useText(programme)
  const general = useText(shell)
  const { language } = useSession()
  const [, go] = useLocation()
  const toasts = useToasts()
  const { data } = useAsk(listYears, {})
  const propose = useSend(proposeEnrolment)
  const [tried, setTried] = useState(false)
  const { draft, change, clear } = useDraft('enrolment/new', {
    id: makeId<EnrolmentId>(),
    library: null as LibraryChoiceValue | null,
    year: '',
    criteria: [] as Criterion[],
    letter: { number: '', date: '', signedBy: '' },
    note: '',
  })
  const years = (data?.years ?? [])
    .map(y => String(y.year))
    .toSorted()
    .toReversed()
  const year = draft.year || years[0] || ''
  const { letter } = draft
  const hasLetter = Object.values(letter).some(Boolean)
  const missing = (value: string) => (tried && hasLetter && value === '' ? words.needed : undefined)
  const save = () => {
    setTried(true)
    if (!draft.library || (hasLetter && Object.values(letter).some(value => value === ''))) return
    propose.mutate(
      {
        id: draft.id,
        libraryId: draft.library.id as LibraryId,
        year: Number(year),
        criteria: draft.criteria,
        letter: hasLetter ? letter : null,
        note: draft.note,
      },
      {
        onSuccess: () => {
          clear()
          toasts.show({ strong: words.sent, glyph: 'done' })
          go('/program?tahap=proposed')
        },
      },
    )
  }
  return (
    <OfficePage at="programme">
      <Wrap narrow>
        <PageHead title={words.proposeTitle} sub={words.proposeText} />
        <PageForm
          action={words.send}
          problem={propose.error}
          busy={propose.isPending}
          back="/program"
          onSend={save}
        >
          <LibraryChoice
            label={words.library}
            hint={words.libraryHint}
            value={draft.library}
            onChange={library => change({ library })}
            error={tried && !draft.library ? words.needed : saysOf(propose.error, 'libraryId', language)}
          />
          <p class="small">
            <a href="/perpustakaan/baru">{words.registerFirst}</a>
          </p>
          <Select
            label={words.year}
            value={year}
            onChange={value => change({ year: value })}
            options={years.map(value => ({ value, label: value }))}
            error={saysOf(propose.error, 'year', language)}
          />
          <CheckList
            compact
            label={words.criteria}
            hint={words.score(score(draft.criteria))}
            value={draft.criteria}
            onChange={value => change({ criteria: value })}
            choices={optionsOf(criterionCodes, names.criteria)}
          />
          <Section title={words.letter} note={words.letterHint}>
            <div class="stack">
              <TextInput
                label={words.letterNumber}
                value={letter.number}
                onChange={number => change({ letter: { ...letter, number } })}
                error={missing(letter.number)}
              />
              <DateInput
                label={words.letterDate}
                value={letter.date}
                max={today()}
                onChange={date => change({ letter: { ...letter, date } })}
                error={missing(letter.date)}
              />
              <TextInput
                label={words.letterSignedBy}
                value={letter.signedBy}
                onChange={signedBy => change({ letter: { ...letter, signedBy } })}
                error={missing(letter.signedBy)}
              />
            </div>
          </Section>
          <TextArea
            label={words.note}
            optional={general.optional}
            value={draft.note}
            onChange={note => change({ note })}
            rows={3}
            maxLength={600}
          />
        </PageForm>
      </Wrap>
    </OfficePage>
  )
}
