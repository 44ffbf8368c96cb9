import type { Delivery, DeliveryState } from '../../contract/deliveries.ts'
import { deliveries } from '../../text/deliveries.ts'
import { useSession, useText } from '../data/session.tsx'
import { date, number } from '../ui/format.ts'
import type { GlyphName } from '../ui/glyph.tsx'
import { State } from '../ui/state.tsx'
import { useAmount } from './amounts.ts'

const glyphs: Record<DeliveryState, GlyphName> = {
  sent: 'quarter',
  confirmed: 'done',
  denied: 'missing',
  cancelled: 'cancelled',
}

export function DeliveryMark(props: { state: DeliveryState; tag?: boolean }) {
  const { states } = useText(deliveries)
  return (
    <State glyph={glyphs[props.state]} tag={props.tag}>
      {states[props.state]}
    </State>
  )
}

type Amounted = Pick<Delivery, 'amount' | 'arrived' | 'unit'>

/** `2 unit`; `2 dari 3 unit` where fewer came than were sent. */
export function useDelivered(): (of: Amounted) => string {
  const words = useText(deliveries)
  const { language } = useSession()
  const amount = useAmount()
  return ({ amount: sent, arrived, unit }) =>
    arrived === null || arrived === sent
      ? amount(sent, unit)
      : words.ofAmount(unit === null ? amount(arrived, null) : number(arrived, language), amount(sent, unit))
}

/** When it was sent, and what its receiver said: `dikirim 4 November, dikonfirmasi Maryam, 5 November`. */
export function useTold(): (of: Delivery) => string {
  const words = useText(deliveries)
  const { language } = useSession()
  return ({ state, sentOn, confirmedOn, confirmedBy, condition, receiver, reason }) => {
    const sent = words.of.sentOn(date(sentOn, language))
    const on = confirmedOn && date(confirmedOn, language)
    const confirmed = on && (confirmedBy ? words.of.confirmedBy(confirmedBy, on) : words.of.confirmedOn(on))
    const worn = condition && condition !== 'good' && words.conditions[condition].toLowerCase()
    return [sent, confirmed, worn, state === 'sent' && words.of.waits(receiver.name), reason]
      .filter(Boolean)
      .join(' · ')
  }
}

/** Who likely stands for a place on paper: of `Perpustakaan Desa Sukamaju`, `Pemerintah Desa Sukamaju`. */
export const entityOf = (name: string): string =>
  name.replace(
    /^Perpustakaan (?=(?:Desa|Kelurahan|Nagari|Kampung|Gampong|Pekon|Negeri|Kabupaten|Kota|Provinsi)\b)/,
    'Pemerintah ',
  )
