import type { Outcome, Problem, Waiting } from './kind.ts'

/** What becomes of a row, by what was found of it. @param known what there is of it already */
export function actionOf(
  problems: readonly unknown[],
  candidates: readonly unknown[],
  known: unknown,
  changes: readonly unknown[] = [],
): Outcome['action'] {
  if (problems.length > 0) return 'refuse'
  if (candidates.length > 0) return 'choose'
  if (!known) return 'create'
  return changes.length > 0 ? 'change' : 'skip'
}

/**
 * Parts rows that are what was checked from those that would now do something else: these are refused, with the reason
 * that was found now, or that they changed meanwhile.
 */
export function partedBy<Checked extends { outcome: Outcome }>(
  rows: readonly Waiting[],
  checked: readonly Checked[],
): { same: Checked[]; refused: Outcome[] } {
  const byRow = new Map(rows.map(row => [row.row, row]))
  const isSame = ({ outcome }: Checked) => {
    const was = byRow.get(outcome.row)
    return (
      was !== undefined &&
      was.action === outcome.action &&
      was.targetId === outcome.targetId &&
      was.targetVersion === outcome.targetVersion
    )
  }
  return {
    same: checked.filter(isSame),
    refused: checked.filter(one => !isSame(one)).map(({ outcome }) => refusedOf(outcome)),
  }
}

function refusedOf(outcome: Outcome): Outcome {
  const meanwhile: Problem = {
    ...{ field: null, column: null, rule: 'changed-meanwhile', value: null, params: {} },
  }
  return {
    ...outcome,
    action: 'refuse',
    problems: outcome.problems.length > 0 ? outcome.problems : [meanwhile],
  }
}
