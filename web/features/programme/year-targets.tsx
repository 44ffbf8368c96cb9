import { useState } from 'preact/hooks'
import { setTarget, targetMeasures } from '../../../contract/programme.ts'
import { searchRegions } from '../../../contract/regions.ts'
import { programme } from '../../../text/programme.ts'
import { programmePages } from '../../../text/programme-pages.ts'
import { ask } from '../../data/client.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox, type Suggestion } from '../../ui/combobox.tsx'
import { number } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { Table } from '../../ui/table.tsx'

type Target = { regionId: number; region: string; measure: string; value: number }

/** What a year is to reach, place by place; national staff set it. */
export function YearTargets(props: { year: number; targets: Target[]; defines: boolean }) {
  const words = useText(programmePages)
  const names = useText(programme)
  const { language } = useSession()
  return (
    <Section title={words.targets}>
      {props.targets.length === 0 ? (
        <p class="sub">{words.noTargets}</p>
      ) : (
        <Table
          caption={words.targets}
          roomy
          rows={props.targets}
          rowKey={target => `${target.regionId}/${target.measure}`}
          columns={[
            { id: 'region', head: words.region, main: true, cell: target => target.region },
            {
              id: 'measure',
              head: words.targetMeasure,
              cell: target => names.targets[target.measure as 'beneficiary'],
            },
            {
              id: 'value',
              head: words.value,
              numeric: true,
              cell: target =>
                target.measure === 'reporting-rate' ? `${target.value}%` : number(target.value, language),
            },
          ]}
        />
      )}
      {props.defines && <SetTarget year={props.year} />}
    </Section>
  )
}

function SetTarget(props: { year: number }) {
  const words = useText(programmePages)
  const names = useText(programme)
  const { language } = useSession()
  const save = useSend(setTarget)
  const [region, setRegion] = useState<Suggestion | null>({ id: '1', label: 'Indonesia' })
  const [measure, setMeasure] = useState<(typeof targetMeasures)[number]>('beneficiary')
  const [value, setValue] = useState<number | null>(null)
  const search = async (q: string, signal: AbortSignal): Promise<Suggestion[]> => {
    const { regions } = await ask(searchRegions, { q }, signal)
    return regions
      .filter(r => ['nation', 'province', 'regency'].includes(r.level))
      .map(r => ({ id: String(r.id), label: r.name, hint: r.within.join(', ') }))
  }
  return (
    <form
      class="row form-line"
      onSubmit={event => {
        event.preventDefault()
        if (region)
          save.mutate(
            { year: props.year, regionId: Number(region.id), measure, value },
            { onSuccess: () => setValue(null) },
          )
      }}
    >
      <Combobox
        label={words.region}
        value={region}
        onChange={setRegion}
        search={search}
        words={{
          loading: words.loading,
          none: words.noneFound,
          failed: words.failed,
          clear: words.clear,
          found: words.found,
        }}
      />
      <Select
        label={words.targetMeasure}
        value={measure}
        onChange={setMeasure}
        options={optionsOf(targetMeasures, names.targets)}
      />
      <NumberInput
        label={words.value}
        language={language}
        value={value}
        onChange={setValue}
        error={save.error ? says(save.error, language) : undefined}
      />
      <Button variant="line" type="submit" busy={save.isPending}>
        {words.setTarget}
      </Button>
    </form>
  )
}
