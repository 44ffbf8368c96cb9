import type { FieldProblem } from '../../contract/problems.ts'
import { faults } from '../../text/faults.ts'
import { fill } from '../../text/fill.ts'
import type { Problem } from './client.ts'
import type { Language } from './session.tsx'

/** The sentence of a problem in the language of the page; for no connection, one of its own. */
export function says(problem: Problem, language: Language): string {
  if (problem.unkept) return faults[language].unkept
  return problem.offline ? faults[language].offline : problem.body.titles[language]
}

/** What is wrong with a field, or undefined; `path` as in the command's input, e.g. `reached.female`. */
export function saysOf(problem: Problem | null, path: string, language: Language): string | undefined {
  const field = problem?.body.fields?.find(f => f.path === path)
  return field && ruleText(field, language)
}

function ruleText(field: FieldProblem, language: Language): string {
  const words: Record<string, string> = faults[language].fields
  const byFormat = field.params?.format ? words[String(field.params.format)] : undefined
  return fill(byFormat ?? words[field.rule] ?? words.other ?? '', field.params)
}
