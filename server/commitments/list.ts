import { type Commitment, commitmentStates } from '../../contract/commitments.ts'
import type { exportCommitments, listCommitments } from '../../contract/commitments.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { alikeCommitments } from '../../contract/pledging.ts'
import { commitmentLists as text } from '../../text/commitment-lists.ts'
import { commitmentMarks } from '../../text/commitment-marks.ts'
import { minuteMarks } from '../../text/minute-marks.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import { planEach } from '../platform/planning.ts'
import { alikeTo } from './alike-queries.ts'
import * as queries from './list-queries.ts'
import { commitmentOf } from './shown.ts'

/** A page of commitments, with counts by state over the filter without its states. */
export async function list(
  c: Context,
  input: InputOf<typeof listCommitments>,
): Promise<ResultOf<typeof listCommitments>> {
  await planEach(c.tx)
  const today = dayIn(c.now)
  const byState = await queries.countByState(c.tx, c.actor, input, today)
  const wanted = new Set(input.state?.length ? input.state : commitmentStates)
  const total = [...wanted].reduce((sum, state) => sum + byState[state], 0)
  const rows = total > input.offset ? await queries.page(c.tx, c.actor, input, today) : []
  return { total, byState, commitments: rows.map(row => commitmentOf(c, row)) }
}

/** Promises in sight that are likely the one being typed. */
export async function alike(
  c: Context,
  { partnerId, giver, form, scopes, deadline, meetingId }: InputOf<typeof alikeCommitments>,
): Promise<ResultOf<typeof alikeCommitments>> {
  const likeness = {
    ...{ form, scopes, deadline, partnerId: partnerId ?? null, giver: giver || null },
    ...{ meetingId: meetingId ?? null, pairingId: null },
  }
  return { alike: (await alikeTo(c.tx, c.actor, likeness)).map(row => commitmentOf(c, row)) }
}

/** The same list as a file, its words in the reader's language. */
export async function sheet(c: Context, input: InputOf<typeof exportCommitments>): Promise<Sheet> {
  await planEach(c.tx)
  return {
    name: `${text[c.actor.language].file}-${dayIn(c.now)}`,
    columns: columnsIn(c.actor.language, input.columns),
    rows: shown(c, input),
  }
}

async function* shown(
  c: Context,
  input: InputOf<typeof exportCommitments>,
): AsyncGenerator<readonly Commitment[]> {
  for await (const rows of queries.pages(c.tx, c.actor, input, dayIn(c.now)))
    yield rows.map(row => commitmentOf(c, row))
}

function columnsIn(language: 'id' | 'en', asked?: readonly string[]): Column<Commitment>[] {
  const words = text[language]
  const column = (
    name: keyof typeof words.columns,
    value: Column<Commitment>['value'],
  ): Named<Commitment> => ({
    id: name,
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })
  const all = [
    column('giver', row => row.giver),
    column('receiver', row => row.receiver.name),
    column('regency', row => row.receiver.regency),
    column('province', row => row.receiver.province),
    column('form', row => minuteMarks[language].forms[row.form]),
    column('what', row => row.what),
    column('amount', row => row.amount),
    column('unit', row => row.unit ?? words.rupiah),
    column('worth', row => row.worth),
    column('delivered', row => row.delivered),
    column('deliveredWorth', row => row.deliveredWorth),
    column('deadline', row => row.deadline),
    column('state', row => commitmentMarks[language].states[row.state]),
    column('daysLate', row => row.daysLate || null),
    column('promised', row => row.promisedOn),
    column('agreed', row => row.agreedOn),
    column('meeting', row => row.meeting?.title ?? null),
    column('owner', row => row.owner?.name ?? null),
    column('forWhom', row => row.forWhom),
    column('reason', row => row.withdrawnReason),
  ]
  return columnsAsked(all, asked, {
    ...{ receiver: ['receiver', 'regency', 'province'], amount: ['amount', 'unit'] },
    ...{ delivered: ['delivered', 'deliveredWorth'], state: ['state', 'daysLate'] },
  })
}
