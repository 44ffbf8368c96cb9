import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import type { MappingId } from '../../../contract/ids.ts'
import {
  changeMapping,
  dateForms,
  fieldsFor,
  getMapping,
  type Mapping,
  populations,
  rowKinds,
  silences,
  spans,
} from '../../../contract/mappings.ts'
import { listMeasures, type Measure } from '../../../contract/tallies.ts'
import { mappingWords } from '../../../text/mappings.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PageForm } from '../../shell/page-form.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { optionsOf } from '../../ui/options.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { MappedColumns } from './mapped-columns.tsx'
import './mappings.css'

const dateExamples = {
  iso: '2026-10-31',
  slashes: '31/10/2026',
  dashes: '31-10-2026',
  words: '31 Oktober 2026',
}

/** What stands in the file: its rows, its columns in their order, and how values are written. */
export function MappingFormPage() {
  const { id = '' } = useParams<{ id: string }>()
  const mapping = useAsk(getMapping, { id: id as MappingId }, { fresh: true })
  const measures = useAsk(listMeasures, { all: true })
  return (
    <OfficePage at="reports">
      <Wrap>
        <Waiting answer={mapping}>
          {({ mapping: of }) => (
            <Waiting answer={measures}>
              {instrument => <Form key={of.version} mapping={of} measures={known(instrument.measures)} />}
            </Waiting>
          )}
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}

/** Every figure once, as it is worded last; those of the programme itself are fields. */
function known(all: readonly Measure[]): Measure[] {
  return [...new Map(all.filter(({ source }) => source !== 'programme').map(one => [one.code, one])).values()]
}

function Form({ mapping, measures }: { mapping: Mapping; measures: Measure[] }) {
  const words = useText(mappingWords)
  const { form } = words
  const { grant } = useSignedIn()
  const [, go] = useLocation()
  const change = useSend(changeMapping)
  const [draft, setDraft] = useState(mapping)
  const [tried, setTried] = useState(false)
  const set = (part: Partial<Mapping>) => setDraft(before => ({ ...before, ...part }))
  const headless = draft.columns.some(({ heading }) => heading.trim() === '')
  const missing = (text: string) => (tried && text.trim() === '' ? words.needed : undefined)
  // a regency has no rows of provinces
  const rows = rowKinds.filter(kind => kind !== 'province' || grant.role !== 'regency')
  const setRows = (rowsOf: Mapping['rowsOf']) => {
    const fields = fieldsFor(rowsOf)
    const columns = draft.columns.map(column =>
      column.source.kind === 'field' && !fields.includes(column.source.field)
        ? { ...column, source: { kind: 'blank' as const } }
        : column,
    )
    set({ rowsOf, columns })
  }
  const send = () => {
    setTried(true)
    if (headless || draft.name.trim() === '' || draft.system.trim() === '') return
    change.mutate(draft, { onSuccess: () => go(`/pemetaan/${mapping.id}`) })
  }
  return (
    <>
      <PageHead over={<a href={`/pemetaan/${mapping.id}`}>{mapping.name}</a>} title={form.title} />
      <div class="mapping-form">
        <PageForm
          action={form.save}
          problem={change.error}
          busy={change.isPending}
          back={`/pemetaan/${mapping.id}`}
          onSend={send}
        >
          <Section title={form.settings}>
            <div class="mapping-settings">
              <TextInput
                label={words.name}
                value={draft.name}
                maxLength={80}
                error={missing(draft.name)}
                onChange={name => set({ name })}
              />
              <TextInput
                label={words.system}
                value={draft.system}
                maxLength={80}
                error={missing(draft.system)}
                onChange={system => set({ system })}
              />
              <Select
                label={form.rowsOf}
                hint={draft.rowsOf === 'library' ? undefined : form.regionNote}
                value={draft.rowsOf}
                onChange={setRows}
                options={optionsOf(rows, words.rowsOf)}
              />
              <Select
                label={form.span}
                value={draft.span}
                onChange={span => set({ span })}
                options={optionsOf(spans, words.spans)}
              />
              <Select
                label={form.population}
                value={draft.population}
                onChange={population => set({ population })}
                options={optionsOf(populations, form.populations)}
              />
              <Select
                label={form.silence}
                hint={draft.silence === 'zero' ? form.zeroHint : undefined}
                value={draft.silence}
                onChange={silence => set({ silence })}
                options={optionsOf(silences, form.silences)}
              />
              <Select
                label={form.dates}
                value={draft.dates}
                onChange={dates => set({ dates })}
                options={optionsOf(dateForms, dateExamples)}
              />
            </div>
          </Section>
          <Section title={words.columns}>
            <MappedColumns
              columns={draft.columns}
              rowsOf={draft.rowsOf}
              measures={measures}
              error={tried && headless ? form.noHeading : undefined}
              onChange={columns => set({ columns })}
            />
          </Section>
        </PageForm>
      </div>
    </>
  )
}
