import { fewestShown, type Gain, type QuestionResult } from '../../contract/forms.ts'
import type { Tx } from '../platform/db.ts'
import { shownOf } from './answer-queries.ts'
import { gainOf } from './gain.ts'
import { type FormRow, ofMeeting, one, questionsOf } from './queries.ts'
import { resultsOf } from './results.ts'
import { isTest } from './rules.ts'

export type Told = { shown: number; results: QuestionResult[]; gain: Gain[] }

/** What a form's answers tell, of those that are shown; of a test also what was gained. */
export async function tell(tx: Tx, form: FormRow): Promise<Told> {
  const questions = await questionsOf(tx, form)
  const rows = await shownOf(tx, form.id)
  const twin = form.twin && isTest(form.kind) ? await one(tx, form.twin) : undefined
  const others = twin ? await shownOf(tx, twin.id) : []
  const [before, after] = form.kind === 'pre-test' ? [rows, others] : [others, rows]
  const fewest = form.anonymous || twin?.anonymous ? fewestShown : 1
  return {
    shown: rows.length,
    results: resultsOf(questions, rows, form.anonymous),
    gain: twin ? gainOf(questions, before, after, fewest) : [],
  }
}

/** What the forms of a meeting tell, for its papers; nothing of a form of which nothing is shown. */
export async function toldOfMeeting(tx: Tx, meetingId: string): Promise<(Told & Pick<FormRow, 'kind'>)[]> {
  const told: (Told & Pick<FormRow, 'kind'>)[] = []
  for (const form of await ofMeeting(tx, meetingId)) {
    const one = await tell(tx, form)
    if (one.shown > 0) told.push({ kind: form.kind, ...one })
  }
  return told
}
