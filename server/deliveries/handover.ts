import { holds } from '../../contract/access.ts'
import type { printHandover } from '../../contract/deliveries.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { signatoryOn } from '../../contract/signatories.ts'
import { handover } from '../../text/handover.ts'
import { carryOut } from '../documents/making.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, type MadePaper, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './handover-queries.ts'
import { type Handover, handoverOf } from './handover-paper.ts'
import type { Row } from './list-queries.ts'

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The handover record of a delivery as it was confirmed last. @throws delivery.not-confirmed */
export async function print(
  c: Context,
  { language, format, number }: InputOf<typeof printHandover>,
  row: Row,
): Promise<MadePaper> {
  const facts = await factsOf(c, row, number)
  if (!facts) refuse('delivery.not-confirmed')
  const document = handoverOf(facts, language)
  return {
    name: `${handover[language].file}-${facts.on}.${format}`,
    type: types[format],
    make: () => carryOut({ do: 'paper', document, format }),
  }
}

async function factsOf(c: Context, row: Row, number: string | null): Promise<Handover | undefined> {
  const { confirmed_on: on, confirmed_at: at, arrived, condition } = row
  if (!on || !at || arrived === null || condition === null) return undefined
  const stands = row.library_id === null ? undefined : await queries.standsAt(c.tx, row.library_id)
  // names and numbers of officials are for who works there, not for who gives
  const isInside = holds(c.actor, 'commitments.see', placeOf(row))
  const signers = isInside ? await queries.signersOf(c.tx, row) : []
  const above = isInside && row.library_id !== null ? (row.regency_id ?? row.province_id) : null
  const knowing = above === null ? [] : await queries.signersAt(c.tx, above)
  const { id, giver, form, what, unit, amount, entity, remark, meeting, regency, province } = row
  return {
    ...{ id, number, on, giver, form, what, unit, arrived, condition, entity, remark, meeting },
    confirmedOn: dayIn(new Date(at)),
    giverAddress: await queries.addressOf(c.tx, row.commitment_id),
    sent: amount,
    worth: unit !== null && row.worth === null && row.promised_worth === null ? null : row.arrived_worth,
    promisedOn: row.promised_on,
    receiver: { name: row.receiver, regency, province, ...(stands ?? unknown) },
    signer:
      signatoryOn(
        signers.filter(({ own }) => own),
        on,
      ) ?? signatoryOn(signers, on),
    knowing: signatoryOn(knowing, on),
  }
}

const unknown: queries.Stands = { address: null, village: null, district: null }
