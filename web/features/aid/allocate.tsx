import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { aidKinds, allocateAid } from '../../../contract/aid.ts'
import { moneySources } from '../../../contract/fields.ts'
import { type AidItemId, type LibraryId, makeId } from '../../../contract/ids.ts'
import { aid } from '../../../text/aid.ts'
import { programme } from '../../../text/programme.ts'
import { shell } from '../../../text/shell.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { LibraryChoice, type LibraryChoiceValue } from '../../shell/library-choice.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PageForm } from '../../shell/page-form.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Entry = { id: AidItemId; library: LibraryChoiceValue; serials: string }

/** The same goods for one library or many, under one letter. */
export function AllocatePage() {
  const { give: words, kinds } = useText(aid)
  const sources = useText(programme).fundings
  const general = useText(shell)
  const { language } = useSession()
  const [, go] = useLocation()
  const toasts = useToasts()
  const save = useSend(allocateAid)
  const [tried, setTried] = useState(false)
  const { draft, change, clear } = useDraft('aid/new', {
    entries: [] as Entry[],
    kind: '' as (typeof aidKinds)[number] | '',
    count: null as number | null,
    description: '',
    giver: '',
    source: '' as (typeof moneySources)[number] | '',
    year: today().slice(0, 4),
    value: null as number | null,
    letter: { number: '', date: '' },
    on: today(),
  })
  const { entries, kind, count, source, letter } = draft
  const setEntry = (entry: Entry) =>
    change({ entries: entries.map(one => (one.id === entry.id ? entry : one)) })
  const error = (path: string, missing = false) =>
    tried && missing ? words.needed : saysOf(save.error, path, language)

  function send() {
    setTried(true)
    if (entries.length === 0 || kind === '' || source === '' || count === null || draft.giver.trim() === '')
      return
    save.mutate(
      {
        libraries: entries.map(entry => ({
          id: entry.id,
          libraryId: entry.library.id as LibraryId,
          serials: entry.serials.split('\n').filter(line => line.trim() !== ''),
        })),
        ...{ kind, count, source, description: draft.description, giver: draft.giver, value: draft.value },
        year: Number(draft.year),
        letter: letter.number.trim() ? { number: letter.number, date: letter.date || null } : null,
        on: draft.on,
      },
      {
        onSuccess: ({ done, left }) => {
          clear()
          toasts.show({
            strong: words.done(done),
            text: left.length > 0 ? words.closed(left.length) : undefined,
            glyph: 'done',
          })
          go('/bantuan?tahap=allocated')
        },
      },
    )
  }

  return (
    <OfficePage at="libraries">
      <Wrap narrow>
        <PageHead over={<a href="/bantuan">{general.back}</a>} title={words.title} sub={words.text} />
        <PageForm
          action={words.save(entries.length)}
          problem={save.error}
          busy={save.isPending}
          back="/bantuan"
          onSend={send}
        >
          <div class="cols">
            <Select
              label={words.kind}
              placeholder={words.choose}
              value={kind}
              onChange={value => change({ kind: value })}
              options={optionsOf(aidKinds, kinds)}
              error={error('kind', kind === '')}
            />
            <NumberInput
              label={words.count}
              language={language}
              value={count}
              onChange={value => change({ count: value })}
              error={error('count', count === null)}
            />
            <TextInput
              label={words.giver}
              hint={words.giverHint}
              value={draft.giver}
              onChange={giver => change({ giver })}
              error={error('giver', draft.giver.trim() === '')}
            />
            <TextInput
              label={words.description}
              hint={words.descriptionHint}
              optional={general.optional}
              value={draft.description}
              onChange={description => change({ description })}
              error={error('description')}
            />
            <Select
              label={words.source}
              placeholder={words.choose}
              value={source}
              onChange={value => change({ source: value })}
              options={optionsOf(moneySources, sources)}
              error={error('source', source === '')}
            />
            <Select
              label={words.year}
              value={draft.year}
              onChange={year => change({ year })}
              options={Array.from({ length: 6 }, (_, n) => String(Number(today().slice(0, 4)) + 1 - n)).map(
                value => ({ value, label: value }),
              )}
            />
            <NumberInput
              label={words.value}
              optional={general.optional}
              prefix="Rp"
              language={language}
              value={draft.value}
              onChange={value => change({ value })}
              error={error('value')}
            />
            <DateInput
              label={words.on}
              value={draft.on}
              max={today()}
              onChange={on => change({ on })}
              error={error('on')}
            />
            <TextInput
              label={`${words.letter}: ${words.letterNumber.toLowerCase()}`}
              optional={general.optional}
              value={letter.number}
              onChange={number => change({ letter: { ...letter, number } })}
            />
            <DateInput
              label={words.letterDate}
              value={letter.date}
              onChange={date => change({ letter: { ...letter, date } })}
            />
          </div>
          <Section title={words.chosen(entries.length)}>
            <div class="stack">
              {entries.map(entry => (
                <div key={entry.id} class="stack">
                  <p class="row">
                    <b>{entry.library.label}</b> <span class="sub small">{entry.library.hint}</span>
                    <Button
                      variant="bare"
                      size="sm"
                      icon="cross"
                      label={words.remove(entry.library.label)}
                      onClick={() => change({ entries: entries.filter(one => one.id !== entry.id) })}
                    />
                  </p>
                  <details>
                    <summary class="small">{words.serials}</summary>
                    <TextArea
                      label={`${words.serials}, ${entry.library.label}`}
                      hint={words.serialsHint}
                      value={entry.serials}
                      onChange={serials => setEntry({ ...entry, serials })}
                      rows={2}
                    />
                  </details>
                </div>
              ))}
              <LibraryChoice
                key={`add-${entries.length}`}
                label={words.add}
                value={null}
                onChange={library =>
                  library &&
                  !entries.some(entry => entry.library.id === library.id) &&
                  change({ entries: [...entries, { id: makeId<AidItemId>(), library, serials: '' }] })
                }
                error={tried && entries.length === 0 ? words.atLeastOne : undefined}
              />
            </div>
          </Section>
        </PageForm>
      </Wrap>
    </OfficePage>
  )
}
