import type { Enrolment } from '../../contract/programme.ts'
import { pathSteps } from '../../contract/replications.ts'
import { programme as text } from '../../text/programme.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column } from '../platform/endpoint.ts'

const several = {
  library: ['library', 'regency', 'province'],
  letter: ['letter', 'letterDate'],
  decree: ['decree', 'decreeDate'],
  proposed: ['proposedOn'],
  source: ['source', 'sourceAsOf'],
}

/**
 * The columns of enrolments as a file; kinds, stages, funding and criteria are told in the reader's language.
 * @param asked the columns of the list, in their order; all where left out
 */
export function columnsIn(language: 'id' | 'en', asked?: readonly string[]): Column<Enrolment>[] {
  const words = text[language]
  const column = (name: keyof typeof words.columns, value: Column<Enrolment>['value']): Named<Enrolment> => ({
    id: name,
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })
  const all = [
    column('library', e => e.libraryName),
    column('regency', e => e.regency),
    column('province', e => e.province),
    column('year', e => e.year),
    column('kind', e => words.kinds[e.kind]),
    column('state', e => words.states[e.state]),
    column('score', e => (e.kind === 'beneficiary' ? e.score : null)),
    column('criteria', e => e.criteria.map(code => words.criteria[code]).join('; ')),
    column('letter', e => e.letter?.number ?? null),
    column('letterDate', e => e.letter?.date ?? null),
    column('funding', e => (e.funding === null ? null : words.fundings[e.funding])),
    column('budget', e => e.budget),
    column('learnedFrom', e => e.learnedFrom?.name ?? null),
    column('progress', e =>
      e.kind === 'replication'
        ? pathSteps
            .flatMap(step => e.steps.filter(taken => taken.step === step).map(() => words.steps[step]))
            .join('; ')
        : null,
    ),
    column('mentor', e => e.mentor?.name ?? null),
    column('stalledSince', e => e.stalledSince),
    column('decree', e => e.decree?.number ?? null),
    column('decreeDate', e => e.decree?.date ?? null),
    column('proposedOn', e => e.proposedOn),
    column('reviewedOn', e => e.reviewedOn),
    column('declinedOn', e => e.declinedOn),
    column('activeFrom', e => e.activeFrom),
    column('confirmedOn', e => e.confirmedOn),
    column('endedOn', e => e.endedOn),
    column('note', e => e.note),
    column('source', e => e.source),
    column('sourceAsOf', e => e.sourceAsOf),
  ]
  return columnsAsked(all, asked, several)
}
