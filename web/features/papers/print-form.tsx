import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { LibraryId } from '../../../contract/ids.ts'
import {
  type PaperKind,
  paperKinds,
  type PaperSize,
  paperSizes,
  printForms,
} from '../../../contract/papers.ts'
import { paperPages } from '../../../text/paper-pages.ts'
import { fetchPaper, Problem } from '../../data/client.ts'
import { addMonths, today } from '../../data/months.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { month as monthAndYear } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { save } from '../../ui/save-file.ts'
import { Select } from '../../ui/select.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Which form, of which month, on which paper: then it is made and handed over as a file. */
export function PrintForm(props: {
  libraryIds: readonly LibraryId[]
  /** Why it cannot be made as it stands. */
  reason?: string | undefined
  /** Stands before the questions. */
  children?: ComponentChildren
}) {
  const words = useText(paperPages)
  const { language } = useSession()
  const toasts = useToasts()
  const now = `${today().slice(0, 7)}-01`
  const [form, setForm] = useState<PaperKind>('activity')
  const [month, setMonth] = useState(now)
  const [size, setSize] = useState<PaperSize>('a4')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function make() {
    setBusy(true)
    setProblem(null)
    try {
      const input = { form, libraryIds: [...props.libraryIds], month, size, origin: location.origin }
      save(await fetchPaper(printForms, input), `${words.files[form]}-${month.slice(0, 7)}.pdf`)
      toasts.show({ strong: words.made, text: words.madeText })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      class="stack form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (props.reason === undefined && !busy) void make()
      }}
    >
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      {props.children}
      <ChoiceList
        label={words.form}
        choices={paperKinds.map(value => ({
          value,
          label: words.forms[value],
          hint: words.formHints[value],
          icon: value === 'activity' ? ('edit' as const) : ('report' as const),
        }))}
        value={form}
        onChange={setForm}
      />
      <Select
        id="month"
        label={words.month}
        value={month}
        onChange={setMonth}
        options={[2, 1, 0, -1, -2].map(n => {
          const value = addMonths(now, n)
          return { value, label: monthAndYear(value, language) }
        })}
      />
      <ChoiceList
        label={words.size}
        compact
        choices={paperSizes.map(value => ({
          value,
          label: words.sizes[value],
          hint: words.sizeHints[value],
        }))}
        value={size}
        onChange={setSize}
      />
      <div>
        <Button
          variant="go"
          size="big"
          icon="printer"
          type="submit"
          busy={busy}
          disabledReason={props.reason}
        >
          {words.make}
        </Button>
      </div>
    </form>
  )
}
