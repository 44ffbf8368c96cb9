import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { applyDecree, previewDecree, readTable } from '../../../contract/boundaries.ts'
import { type DecreeId, makeId } from '../../../contract/ids.ts'
import { boundaries } from '../../../text/boundaries.ts'
import { shell } from '../../../text/shell.ts'
import { useDraft } from '../../data/drafts.ts'
import { addMonths, today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { month as monthText, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { type Preview, WhatChanges } from './what-changes.tsx'
import { WhatIsWrong, type Wrong } from './what-is-wrong.tsx'

const thisMonth = () => `${today().slice(0, 7)}-01`
/** What was looked at, by what it was looked at with: another text needs another look. */
type Checked = { of: string; wrong: Wrong[]; preview: Preview | null }

/** A decree's table is pasted, looked at, and applied. */
export function NewDecreePage() {
  const words = useText(boundaries)
  const { language } = useSession()
  const { draft, change, clear } = useDraft('boundaries/new', {
    id: makeId<DecreeId>(),
    number: '',
    on: '',
    effectiveFrom: thisMonth(),
    table: '',
  })
  const check = useSend(previewDecree)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [asking, setAsking] = useState(false)
  const [tried, setTried] = useState(false)
  const of = `${draft.effectiveFrom}\n${draft.table}`
  const fresh = checked?.of === of
  const read = readTable(draft.table)

  const look = () => {
    setTried(true)
    if (read.unreadable.length > 0) {
      const wrong = read.unreadable.map(({ said, ...each }) => ({ ...each, params: { said } }))
      setChecked({ of, wrong, preview: null })
    } else if (read.lines.length > 0) {
      check.mutate(
        { effectiveFrom: draft.effectiveFrom, lines: read.lines },
        {
          onSuccess: preview =>
            setChecked({
              of,
              wrong: preview.faults.map(fault => ({ ...fault, line: read.at[fault.line - 1] ?? fault.line })),
              preview,
            }),
        },
      )
    }
  }
  const complete = draft.number.trim() !== '' && draft.on !== ''
  const missing = (value: string) => (tried && value.trim() === '' ? words.needed : undefined)
  return (
    <OfficePage>
      <Wrap>
        <PageHead
          over={<a href="/wilayah/keputusan">{words.back}</a>}
          title={words.newTitle}
          sub={words.sub}
        />
        <div class="stack">
          <form
            class="stack"
            noValidate
            onSubmit={event => {
              event.preventDefault()
              look()
            }}
          >
            <div class="cols">
              <TextInput
                label={words.number}
                hint={words.numberHint}
                value={draft.number}
                onChange={value => change({ number: value })}
                error={missing(draft.number)}
              />
              <DateInput
                label={words.on}
                value={draft.on}
                max={today()}
                onChange={on => change({ on })}
                error={missing(draft.on)}
              />
            </div>
            <Months value={draft.effectiveFrom} onChange={effectiveFrom => change({ effectiveFrom })} />
            <TextArea
              label={words.table}
              hint={words.tableHint}
              placeholder={words.example}
              rows={8}
              value={draft.table}
              onChange={table => change({ table })}
              error={tried && draft.table.trim() === '' ? words.empty : undefined}
            />
            {check.error && <Notice kind="problem" title={says(check.error, language)} />}
            <div class="row">
              <Button variant={fresh ? 'line' : 'go'} type="submit" busy={check.isPending}>
                {words.check}
              </Button>
            </div>
          </form>
          {checked && !fresh && <Notice kind="warning" title={words.stale} />}
          {checked && fresh && checked.wrong.length > 0 && <WhatIsWrong wrong={checked.wrong} />}
          {checked?.preview && fresh && checked.wrong.length === 0 && (
            <div class="stack">
              <WhatChanges preview={checked.preview} />
              <Notice kind="warning" title={words.noUndo}>
                {words.noUndoText}
              </Notice>
              <div class="row">
                <Button
                  variant="go"
                  onClick={() => setAsking(true)}
                  disabledReason={complete ? undefined : `${words.number}, ${words.on}: ${words.needed}`}
                >
                  {words.apply}
                </Button>
              </div>
              {asking && (
                <Confirm
                  input={{ ...draft, lines: read.lines, version: checked.preview.version }}
                  preview={checked.preview}
                  onClose={() => setAsking(false)}
                  onDone={clear}
                />
              )}
            </div>
          )}
        </div>
      </Wrap>
    </OfficePage>
  )
}

function Months(props: { value: string; onChange: (month: string) => void }) {
  const words = useText(boundaries)
  const { language } = useSession()
  const years = Math.max(2, Number(today().slice(0, 4)) - 2018 + 1)
  const months = Array.from({ length: years * 12 }, (_, n) => addMonths(thisMonth(), -n)).filter(
    of => of >= '2018-01-01',
  )
  return (
    <Select
      label={words.from}
      hint={words.fromHint}
      value={props.value}
      onChange={props.onChange}
      options={months.map(of => ({ value: of, label: monthText(of.slice(0, 7), language) }))}
    />
  )
}

type Given = Parameters<ReturnType<typeof useSend<typeof applyDecree>>['mutate']>[0]

/** The last question, with what changes. */
function Confirm(props: {
  input: Given & { table: string }
  preview: Preview
  onClose: () => void
  onDone: () => void
}) {
  const words = useText(boundaries)
  const general = useText(shell)
  const { language } = useSession()
  const [, go] = useLocation()
  const toasts = useToasts()
  const apply = useSend(applyDecree)
  const { table: _, ...input } = props.input
  const { counts } = props.preview
  const n = (figure: number) => number(figure, language)
  const regions = n(
    counts.made + counts.ended + counts.moved + counts.recoded + counts.renamed + counts.following,
  )
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={words.confirm(input.number)}
      closeLabel={general.close}
      footer={
        <>
          <Button variant="line" onClick={props.onClose}>
            {general.cancel}
          </Button>
          <Button
            variant="go"
            busy={apply.isPending}
            onClick={() =>
              apply.mutate(input, {
                onSuccess: () => {
                  props.onDone()
                  toasts.show({
                    strong: words.done(input.number),
                    text: words.doneCounts(regions, n(counts.libraries)),
                    glyph: 'done',
                  })
                  go('/wilayah/keputusan')
                },
              })
            }
          >
            {words.apply}
          </Button>
        </>
      }
    >
      <div class="stack">
        {apply.error && <Notice kind="problem" title={says(apply.error, language)} />}
        <p>
          {words.confirmText(
            regions,
            n(counts.libraries),
            n(counts.people),
            monthText(input.effectiveFrom.slice(0, 7), language),
          )}
        </p>
        <Notice kind="warning" title={words.noUndo}>
          {words.noUndoText}
        </Notice>
      </div>
    </Dialog>
  )
}
