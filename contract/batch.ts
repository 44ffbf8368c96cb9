import type { ProblemBody } from './problems.ts'

/**
 * Where several commands are sent in one request, as `{ commands: [{ name, id, input }] }`: none waits for another; each
 * is carried out whole and under its own id, as if it had come alone.
 */
export const batchPath = '/api/commands'
/** Commands that one request may carry. */
export const mostInBatch = 20

/** What became of each, in the order in which they were sent. */
export type BatchAnswer = { answers: ({ result: unknown } | { problem: ProblemBody })[] }
