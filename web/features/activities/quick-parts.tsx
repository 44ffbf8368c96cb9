import { useState } from 'preact/hooks'
import { activities as labels } from '../../../text/activities.ts'
import { fill } from '../../../text/fill.ts'
import { shell } from '../../../text/shell.ts'
import { forms } from '../../../text/forms.ts'
import { addDays } from '../../data/days.ts'
import { today } from '../../data/months.ts'
import { useText } from '../../data/session.tsx'
import { Chip } from '../../ui/chip.tsx'
import { dayDate } from '../../ui/format.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { mostLine } from './activity-draft.ts'
import type { StepProps } from './form-parts.ts'
import { PartnerField } from './pointing-fields.tsx'
import { knownOf, partnersOf, placesOf, type Recent } from './recent.ts'
import { ReadyPartners } from './ready.tsx'
import { DayField } from './step-when.tsx'

type Ready = StepProps & { recents: readonly Recent[] }

/** What it was, as it stands from before, with the way to change it. */
export function QuickWhat({ draft, words, language, onChange }: StepProps & { onChange: () => void }) {
  const { changeOf, change } = useText(forms)
  return (
    <div class="quick-what">
      <p>
        <b>{draft.title}</b>
        {draft.topic && <span class="small">{labels[language].topics[draft.topic]}</span>}
      </p>
      <button type="button" aria-label={fill(changeOf, { what: words.check.kind })} onClick={onChange}>
        {change}
      </button>
    </div>
  )
}

/** Today, yesterday, or another day. */
export function QuickWhen(props: StepProps & { month: string | null }) {
  const { draft, edit, words, language, errorOf } = props
  const days = [today(), addDays(today(), -1)]
  const [other, setOther] = useState(!days.includes(draft.heldOn))
  if (props.month !== null) return <DayField {...props} />
  const names = [words.when.today, words.when.yesterday]
  return (
    <div class="quick-ask">
      <div class="chips" role="group" aria-label={words.when.day}>
        {days.map((day, at) => (
          <Chip
            key={day}
            pressed={!other && draft.heldOn === day}
            onClick={() => {
              setOther(false)
              edit({ heldOn: day })
            }}
          >
            {names[at]}
          </Chip>
        ))}
        <Chip pressed={other} onClick={() => setOther(true)}>
          {words.quick.otherDay}
        </Chip>
      </div>
      {other || errorOf('heldOn') ? (
        <DayField {...props} />
      ) : (
        <p class="small">{dayDate(draft.heldOn, language)}</p>
      )}
    </div>
  )
}

/** At the library, at one of the places of before, or elsewhere. */
export function QuickPlace({ draft, edit, words, recents }: Ready) {
  const { optional } = useText(shell)
  const places = placesOf(recents, 4)
  const [other, setOther] = useState(draft.outreach && !places.includes(draft.place))
  const choose = (outreach: boolean, place: string) => {
    setOther(false)
    edit({ outreach, place })
  }
  return (
    <div class="quick-ask">
      <h2>{words.when.where}</h2>
      <div class="chips" role="group" aria-label={words.when.where}>
        <Chip pressed={!draft.outreach} onClick={() => choose(false, '')}>
          {words.when.inside}
        </Chip>
        {places.map(place => (
          <Chip
            key={place}
            pressed={draft.outreach && !other && draft.place === place}
            onClick={() => choose(true, place)}
          >
            {place}
          </Chip>
        ))}
        <Chip
          pressed={draft.outreach && other}
          onClick={() => {
            setOther(true)
            edit({ outreach: true, place: '' })
          }}
        >
          {places.length > 0 ? words.quick.otherPlace : words.when.outside}
        </Chip>
      </div>
      {draft.outreach && other && (
        <TextInput
          id="place"
          label={words.when.place}
          optional={optional}
          value={draft.place}
          maxLength={mostLine}
          onChange={place => edit({ place })}
        />
      )}
    </div>
  )
}

/** The partners of before, each a tap; the line to write in stays away until it is wanted. */
export function QuickPartner(props: Ready) {
  const { draft, edit, words, recents } = props
  const { optional } = useText(shell)
  const known = knownOf(recents, 3)
  const chosen = draft.withPartner ?? null
  const [writes, setWrites] = useState(known.length === 0 && partnersOf(recents, 5).length === 0)
  return (
    <div class="quick-ask">
      {writes && <PartnerField {...props} />}
      {writes ? (
        <TextInput
          id="partner"
          label={words.check.partner}
          optional={optional}
          value={draft.partner}
          maxLength={mostLine}
          onChange={partner => edit({ partner })}
        />
      ) : (
        <h2>{words.check.partner}</h2>
      )}
      {!writes && (known.length > 0 || chosen) && (
        <div class="chips ready" role="group" aria-label={words.check.withPartner}>
          {[...known, ...(chosen && !known.some(({ id }) => id === chosen.id) ? [chosen] : [])].map(one => (
            <Chip
              key={one.id}
              pressed={one.id === chosen?.id}
              onClick={() => edit({ withPartner: one.id === chosen?.id ? null : one })}
            >
              {one.name}
            </Chip>
          ))}
        </div>
      )}
      <ReadyPartners {...props} />
      {!writes && (
        <div class="chips">
          <Chip dashed icon="plus" onClick={() => setWrites(true)}>
            {words.quick.otherPartner}
          </Chip>
        </div>
      )}
    </div>
  )
}
