import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { type DecreeId, type EnrolmentId, type LibraryId, makeId } from '../../../contract/ids.ts'
import { fundings, listYears, replicate } from '../../../contract/programme.ts'
import { programme } from '../../../text/programme.ts'
import { programmePages } from '../../../text/programme-pages.ts'
import { replications } from '../../../text/replications.ts'
import { shell } from '../../../text/shell.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { LibraryChoice, type LibraryChoiceValue } from '../../shell/library-choice.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PageForm } from '../../shell/page-form.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { ReplicateEntry } from './replicate-entry.tsx'

type Entry = { id: EnrolmentId; library: LibraryChoiceValue; learnedFrom: LibraryChoiceValue | null }
type Funding = (typeof fundings)[number]

/** One village, or a batch with a decree and budget of its own, that copies the programme. */
export function ReplicatePage() {
  const words = useText(programmePages)
  const names = useText(programme)
  const general = useText(shell)
  const { office: paths } = useText(replications)
  const { language } = useSession()
  const [, go] = useLocation()
  const toasts = useToasts()
  const { data } = useAsk(listYears, {})
  const save = useSend(replicate)
  const [tried, setTried] = useState(false)
  const { draft, change, clear } = useDraft('enrolment/replicate', {
    entries: [] as Entry[],
    year: '',
    funding: '' as Funding | '',
    budget: null as number | null,
    decreeId: makeId<DecreeId>(),
    decree: { number: '', date: '' },
    startedOn: today(),
    note: '',
  })
  const years = (data?.years ?? [])
    .map(y => String(y.year))
    .toSorted()
    .toReversed()
  const year = draft.year || years.find(y => y <= today().slice(0, 4)) || ''
  const { entries, decree, funding } = draft
  const setEntry = (at: number, entry: Entry) =>
    change({ entries: entries.map((e, n) => (n === at ? entry : e)) })
  const hasDecree = decree.number !== '' || decree.date !== ''
  const half = hasDecree && (decree.number === '' || decree.date === '')
  const send = () => {
    setTried(true)
    if (entries.length === 0 || funding === '' || half) return
    save.mutate(
      {
        libraries: entries.map(e => ({
          id: e.id,
          libraryId: e.library.id as LibraryId,
          learnedFrom: e.learnedFrom ? (e.learnedFrom.id as LibraryId) : null,
        })),
        year: Number(year),
        funding,
        budget: draft.budget,
        decree: hasDecree ? { id: draft.decreeId, ...decree } : null,
        startedOn: draft.startedOn,
        note: draft.note,
      },
      {
        onSuccess: ({ done, left }) => {
          clear()
          toasts.show({
            strong: words.replicated(done),
            text: left.length > 0 ? words.left(left.length) : undefined,
            glyph: 'done',
          })
          go('/program?jenis=replication')
        },
      },
    )
  }
  return (
    <OfficePage at="programme">
      <Wrap narrow>
        <PageHead title={words.replicateTitle} sub={words.replicateText} />
        <PageForm
          action={words.saveReplication}
          problem={save.error}
          busy={save.isPending}
          back="/program"
          onSend={send}
        >
          {entries.map((entry, at) => (
            <ReplicateEntry
              key={entry.id}
              library={entry.library}
              learnedFrom={entry.learnedFrom}
              onLearnedFrom={learnedFrom => setEntry(at, { ...entry, learnedFrom })}
              onRemove={() => change({ entries: entries.filter((_, n) => n !== at) })}
            />
          ))}
          <LibraryChoice
            key={`add-${entries.length}`}
            label={words.addLibrary}
            hint={words.libraryHint}
            value={null}
            onChange={library =>
              library &&
              !entries.some(e => e.library.id === library.id) &&
              change({ entries: [...entries, { id: makeId<EnrolmentId>(), library, learnedFrom: null }] })
            }
            error={tried && entries.length === 0 ? words.atLeastOne : undefined}
          />
          <p class="sub small">
            {paths.registerFirst} <a href="/perpustakaan/baru">{paths.register}</a>
          </p>
          <div class="cols">
            <Select
              label={words.year}
              value={year}
              onChange={value => change({ year: value })}
              options={years.map(value => ({ value, label: value }))}
            />
            <DateInput
              label={words.startedOn}
              value={draft.startedOn}
              max={today()}
              onChange={startedOn => change({ startedOn })}
              error={saysOf(save.error, 'startedOn', language)}
            />
            <Select
              label={words.funding}
              placeholder={words.chooseFunding}
              value={funding}
              onChange={value => change({ funding: value })}
              options={fundings
                .filter(f => f !== 'apbn')
                .map(value => ({ value, label: names.fundings[value] }))}
              error={tried && funding === '' ? words.needed : undefined}
            />
            <NumberInput
              label={words.budget}
              optional={general.optional}
              prefix="Rp"
              language={language}
              value={draft.budget}
              onChange={budget => change({ budget })}
              error={saysOf(save.error, 'budget', language)}
            />
          </div>
          <Section title={words.ownDecree} note={general.optional}>
            <div class="cols">
              <TextInput
                label={words.decreeNumber}
                value={decree.number}
                onChange={number => change({ decree: { ...decree, number } })}
                error={tried && half && decree.number === '' ? words.needed : undefined}
              />
              <DateInput
                label={words.decreeDate}
                value={decree.date}
                max={today()}
                onChange={date => change({ decree: { ...decree, date } })}
                error={tried && half && decree.date === '' ? words.needed : undefined}
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
