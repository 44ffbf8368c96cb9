import { type EnrolmentKind, type EnrolmentState, enrolmentKinds } from '../../contract/programme.ts'
import type { ProblemCode } from '../../contract/problems.ts'

/** What may happen to an enrolment: of which kinds, and from which states. The whole lifecycle stands here. */
export const steps = {
  forward: { kinds: ['beneficiary'], from: ['proposed'] },
  decline: { kinds: ['beneficiary'], from: ['proposed', 'reviewed'] },
  decree: { kinds: ['beneficiary'], from: ['reviewed'] },
  confirm: { kinds: ['replication'], from: ['active'] },
  walk: { kinds: ['replication'], from: ['active'] },
  end: { kinds: enrolmentKinds, from: ['decreed', 'active'] },
} as const satisfies Record<string, { kinds: readonly EnrolmentKind[]; from: readonly EnrolmentState[] }>
export type Step = keyof typeof steps

/** What a bulk command leaves as it was, and why. */
export type Left = { id: string; problem: ProblemCode }

/** True where the step may be taken now. */
export function fits(step: Step, enrolment: { kind: EnrolmentKind; state: EnrolmentState }): boolean {
  const kinds: readonly EnrolmentKind[] = steps[step].kinds
  const from: readonly EnrolmentState[] = steps[step].from
  return kinds.includes(enrolment.kind) && from.includes(enrolment.state)
}

/** Parts what a step can be taken with from what is left; `problemOf` tells of each why not, undefined where it can. */
export function part<Item extends { id: string }>(
  items: readonly Item[],
  problemOf: (item: Item) => ProblemCode | undefined,
): { fit: Item[]; left: Left[] } {
  const judged = items.map(item => ({ item, problem: problemOf(item) }))
  return {
    fit: judged.filter(({ problem }) => problem === undefined).map(({ item }) => item),
    left: judged.flatMap(({ item, problem }) => (problem === undefined ? [] : [{ id: item.id, problem }])),
  }
}
