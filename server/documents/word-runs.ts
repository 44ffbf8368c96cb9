import { TextRun } from 'docx'
import type { Line } from './blocks.ts'

/** Words of a line as Word has them; a gap is marked yellow. */
export const runsOf = (line: Line, more: { size?: number; color?: string } = {}): TextRun[] =>
  line.flatMap(({ text, bold, gap }) =>
    text.split('\n').map(
      (part, at) =>
        new TextRun({
          ...more,
          text: part,
          ...(bold && { bold }),
          ...(gap && { highlight: 'yellow' }),
          ...(at > 0 && { break: 1 }),
        }),
    ),
  )
