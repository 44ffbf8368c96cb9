/**
 * Every refusal the system can give, and its HTTP status. The sentence for each, in both languages, stands in
 * `text/problems.ts`; the answer is a Problem Detail (RFC 9457).
 */
export const problems = {
  // of any endpoint
  'request.invalid': 400,
  'request.too-large': 413,
  'request.too-many': 429,
  'request.unknown-endpoint': 404,
  'request.foreign-origin': 403,
  'session.missing': 401,
  'access.not-found': 404,
  'access.not-allowed': 403,
  'command.id-reused': 409,
  'server.fault': 500,
  'server.busy': 503,
  // people
  'sign-in.wrong': 401,
  'login.taken': 409,
  'invitation.not-valid': 410,
  'invitation.used': 410,
  'invitation.expired': 410,
  'code.wrong': 422,
  'handover.date-past': 422,
  'handover.to-oneself': 409,
  'reset.roles-beyond': 403,
  'password.too-weak': 422,
  'password.wrong': 422,
  'first-run.code-wrong': 422,
  'first-run.done': 409,
  'grant.last-administrator': 409,
  'person.disabled': 403,
  // regions, libraries
  'region.unknown': 422,
  'region.wrong-level': 422,
  'library.region-taken': 409,
  'library.npp-taken': 409,
  'library.npp-malformed': 422,
  'library.closed': 409,
  'library.not-closed': 409,
  'record.changed-meanwhile': 409,
  'view.too-many': 409,
  'library.merged': 409,
  'merge.itself': 422,
  'merge.already': 409,
  'merge.into-merged': 409,
  'merge.into-closed': 409,
  'merge.undo-over': 409,
  'merge.undone': 409,
  'merge.merged-again': 409,
  'merge.facts-changed': 409,
  'merge.report-changed': 409,
  'merge.activity-changed': 409,
  'merge.aid-changed': 409,
  'merge.standard-changed': 409,
  'merge.enrolment-changed': 409,
  'merge.grant-changed': 409,
  'merge.invitation-changed': 409,
  'merge.place-taken': 409,
  // standards, aid
  'criterion.code-taken': 409,
  'criterion.dates-overlap': 409,
  'criterion.date-past': 422,
  'criterion.answered-by-registry': 409,
  'criterion.not-asked': 422,
  'criterion.wrong-answer': 422,
  'standard.other-kind': 422,
  'aid.wrong-state': 409,
  'aid.more-than-sent': 422,
  'aid.date-ahead': 422,
  'aid.date-before': 422,
  // programme
  'year.unknown': 422,
  'year.exists': 409,
  'enrolment.exists': 409,
  'enrolment.wrong-state': 409,
  'enrolment.letter-missing': 422,
  'enrolment.wrong-funding': 422,
  'enrolment.learned-from-self': 422,
  'decree.number-taken': 409,
  'decree.date-ahead': 422,
  'target.not-set': 404,
  'period.still-open': 409,
  // tallies
  'measure.code-taken': 409,
  'measure.dates-overlap': 409,
  'measure.fixed': 409,
  // activities, monthly reports
  'activity.date-ahead': 422,
  'activity.too-old': 422,
  'activity.people-over-attendances': 422,
  'activity.parts-over-total': 422,
  'activity.wrong-state': 409,
  'activity.month-locked': 409,
  'report.month-ahead': 422,
  'report.before-programme': 422,
  'report.figure-missing': 422,
  'report.figure-unknown': 422,
  'report.note-missing': 422,
  'report.wrong-state': 409,
  'report.month-locked': 409,
  'report.reason-missing': 422,
  'report.own-report': 403,
  'report.undo-over': 409,
  // boundaries
  'boundary.number-taken': 409,
  'boundary.date-ahead': 422,
  'boundary.lines-wrong': 422,
  // exchange
  'import.empty-file': 422,
  'import.not-a-spreadsheet': 422,
  'import.old-excel': 422,
  'import.password': 422,
  'import.broken-file': 422,
  'import.swollen-file': 422,
  'import.too-many-rows': 422,
  'import.too-many-columns': 422,
  'import.cell-too-long': 422,
  'import.no-data': 422,
  'import.file-lost': 409,
  'import.interrupted': 409,
  'import.not-allowed-any-more': 403,
  'import.wrong-state': 409,
  'import.sheet-unknown': 422,
  'import.field-unknown': 422,
  'import.nothing-to-choose': 409,
  'import.nothing-to-do': 422,
  'import.not-all-valid': 422,
  'import.too-many-together': 422,
  'import.changed-meanwhile': 409,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof problems

/** One field of the input that did not fit, `path` like `people.female`; `rule` names the check that failed. */
export type FieldProblem = { path: string; rule: string; params?: Record<string, string | number> }

/** The body of every refusal (RFC 9457), `title` in the language asked for, `titles` in both. */
export type ProblemBody = {
  type: string
  code: ProblemCode
  status: number
  title: string
  titles: { id: string; en: string }
  params?: Record<string, unknown>
  fields?: FieldProblem[]
}
