import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { type LibraryId, makeId, type MergeId } from '../../../contract/ids.ts'
import type { Library } from '../../../contract/libraries.ts'
import { mergeLibraries, previewMerge } from '../../../contract/library-merges.ts'
import { fields, kinds } from '../../../text/libraries.ts'
import { libraryMerges } from '../../../text/library-merges.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { factText } from './fact-text.ts'
import './merge.css'
import { MergePlan } from './merge-plan.tsx'
import { useUnmerge } from './use-unmerge.ts'

type Preview = ResultOf<typeof previewMerge>
type Fact = Preview['facts'][number]
type Picks = Partial<Record<Fact['field'], 'from' | 'into'>>

/** Two entries side by side: which value wins, what moves, what clashes; and then they are one. */
export function MergePage() {
  const words = useText(libraryMerges)
  const { from, into } = useParams<{ from: LibraryId; into: LibraryId }>()
  const answer = useAsk(previewMerge, { from, into }, { fresh: true })
  return (
    <OfficePage at="libraries">
      <Wrap>
        <PageHead
          title={words.mergeTitle}
          over={<a href="/perpustakaan/ganda">{words.title}</a>}
          actions={
            <Button variant="line" size="sm" href={`/perpustakaan/gabung/${into}/${from}`}>
              {words.swap}
            </Button>
          }
        />
        <Waiting answer={answer}>{preview => <Merge key={`${from} ${into}`} preview={preview} />}</Waiting>
      </Wrap>
    </OfficePage>
  )
}

function Merge({ preview }: { preview: Preview }) {
  const words = useText(libraryMerges)
  const [picks, setPicks] = useState<Picks>({})
  const [sure, setSure] = useState(false)
  const { from, into, facts, warnings } = preview
  const pickOf = (fact: Fact) => picks[fact.field] ?? fact.pick
  return (
    <>
      <div class="merge-heads">
        <Head library={from} title={words.from} />
        <Head library={into} title={words.into} stays />
      </div>
      {warnings.map(warning => (
        <Notice key={warning} kind="warning" title={words.warnings[warning]} />
      ))}
      <Section title={words.facts} note={facts.length > 0 ? words.pickLead : undefined}>
        {facts.length === 0 && <p class="sub">{words.sameFacts}</p>}
        {facts.map(fact => (
          <Pick
            key={fact.field}
            fact={fact}
            pick={pickOf(fact)}
            onPick={pick => setPicks({ ...picks, [fact.field]: pick })}
          />
        ))}
      </Section>
      <MergePlan nouns={preview.nouns} />
      <div class="row">
        <Button variant="go" onClick={() => setSure(true)}>
          {words.merge}
        </Button>
        <Button variant="line" href="/perpustakaan/ganda">
          {words.cancel}
        </Button>
      </div>
      <Confirm
        open={sure}
        onClose={() => setSure(false)}
        preview={preview}
        take={facts.filter(fact => pickOf(fact) === 'from').map(fact => fact.field)}
      />
    </>
  )
}

function Head(props: { library: Library; title: string; stays?: boolean }) {
  const { language } = useSession()
  const { library } = props
  const { village, district, regency, province } = library.region
  return (
    <div class={props.stays ? 'stays' : undefined}>
      <span class="sub small">{props.title}</span>
      <br />
      <a href={`/perpustakaan/${library.id}`}>
        <b>{library.name}</b>
      </a>
      <br />
      <span class="sub small">
        {[kinds[library.kind][language], village, district, regency, province].filter(Boolean).join(', ')}
      </span>
    </div>
  )
}

function Pick(props: { fact: Fact; pick: 'from' | 'into'; onPick: (pick: 'from' | 'into') => void }) {
  const words = useText(libraryMerges)
  const { language } = useSession()
  const { fact } = props
  return (
    <fieldset class="picks">
      <legend class="sub small">{fields[fact.field][language]}</legend>
      <div class="picks-two">
        {(['from', 'into'] as const).map(side => (
          <label key={side}>
            <input
              type="radio"
              name={fact.field}
              checked={props.pick === side}
              onChange={() => props.onPick(side)}
            />
            <span>
              {factText(fact.field, fact[side], language) ?? <span class="sub">{words.unknown}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Confirm(props: { open: boolean; onClose: () => void; preview: Preview; take: Fact['field'][] }) {
  const words = useText(libraryMerges)
  const { language } = useSession()
  const [, go] = useLocation()
  const toasts = useToasts()
  const merge = useSend(mergeLibraries)
  const unmerge = useUnmerge()
  const [id] = useState(() => makeId<MergeId>())
  const { from, into } = props.preview
  const send = () =>
    merge.mutate(
      {
        ...{ id, from: from.id, into: into.id, take: props.take },
        ...{ fromVersion: from.version, intoVersion: into.version },
      },
      {
        onSuccess: () => {
          toasts.show({
            strong: words.merged(into.name),
            text: words.canUndo,
            glyph: 'done',
            undo: { label: words.undoShort, run: () => void unmerge.run(id) },
          })
          go(`/perpustakaan/${into.id}`)
        },
      },
    )
  return (
    <FormDialog
      open={props.open}
      title={words.confirmTitle}
      action={words.merge}
      busy={merge.isPending}
      onSend={send}
      onClose={props.onClose}
    >
      <p>{words.confirm(from.name, into.name)}</p>
      {props.preview.warnings.map(warning => (
        <Notice key={warning} kind="warning" title={words.warnings[warning]} />
      ))}
      <p class="sub">{words.canUndo}</p>
      {merge.error && <Notice kind="problem" title={says(merge.error, language)} />}
    </FormDialog>
  )
}
