import {
  buildings as buildingCodes,
  connections as connectionCodes,
  type LibraryFacts,
  powers as powerCodes,
} from '../../../contract/libraries.ts'
import { buildings, connections, fields, powers } from '../../../text/libraries.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { shell } from '../../../text/shell.ts'
import type { Problem } from '../../data/client.ts'
import { today } from '../../data/months.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'

export const emptyFacts: LibraryFacts = {
  name: '',
  npp: null,
  address: null,
  latitude: null,
  longitude: null,
  building: null,
  floorArea: null,
  weeklyHours: null,
  openingHours: null,
  staff: null,
  titles: null,
  copies: null,
  computers: null,
  internet: null,
  power: null,
  openedOn: null,
}

type Change = (facts: Partial<LibraryFacts>) => void

/** The fields of the registry; what is not known stays empty and is not zero. */
export function FactFields(props: { facts: LibraryFacts; change: Change; problem: Problem | null }) {
  const words = useText(libraryPages)
  const general = useText(shell)
  const { language } = useSession()
  const { facts, change, problem } = props
  const about = (field: keyof LibraryFacts) => ({
    label: fields[field][language],
    error: saysOf(problem, field, language),
    optional: general.optional,
  })
  const text = (field: 'name' | 'npp' | 'address' | 'openingHours') => ({
    ...about(field),
    value: facts[field] ?? '',
    onChange: (value: string) => change({ [field]: field === 'name' ? value : value || null }),
  })
  const figure = (field: 'floorArea' | 'weeklyHours' | 'staff' | 'titles' | 'copies' | 'computers') => (
    <NumberInput
      key={field}
      {...about(field)}
      language={language}
      value={facts[field]}
      onChange={value => change({ [field]: value })}
    />
  )
  const choice = <V extends string>(
    field: 'building' | 'internet' | 'power',
    codes: readonly V[],
    names: Record<V, { id: string; en: string }>,
  ) => (
    <Select
      key={field}
      {...about(field)}
      placeholder={words.notKnown}
      value={(facts[field] ?? '') as V | ''}
      onChange={value => change({ [field]: value || null })}
      options={codes.map(value => ({ value, label: names[value][language] }))}
    />
  )
  return (
    <>
      <Section title={words.identity}>
        <div class="stack">
          <TextInput {...text('name')} optional={undefined} required maxLength={160} />
          <TextInput {...text('npp')} hint={words.nppHint} maxLength={21} />
          <TextInput {...text('address')} maxLength={300} />
          <div class="cols">
            <NumberInput
              {...about('latitude')}
              decimals={6}
              language={language}
              value={facts.latitude}
              onChange={latitude => change({ latitude })}
            />
            <NumberInput
              {...about('longitude')}
              decimals={6}
              language={language}
              value={facts.longitude}
              onChange={longitude => change({ longitude })}
            />
          </div>
        </div>
      </Section>
      <Section title={words.service}>
        <div class="cols">
          {choice('building', buildingCodes, buildings)}
          {figure('floorArea')}
          {figure('weeklyHours')}
          <TextInput {...text('openingHours')} maxLength={200} />
          {figure('staff')}
          <DateInput
            {...about('openedOn')}
            value={facts.openedOn ?? ''}
            max={today()}
            onChange={value => change({ openedOn: value || null })}
          />
        </div>
      </Section>
      <Section title={words.collection}>
        <div class="cols">
          {figure('titles')}
          {figure('copies')}
          {figure('computers')}
          {choice('internet', connectionCodes, connections)}
          {choice('power', powerCodes, powers)}
        </div>
      </Section>
    </>
  )
}
