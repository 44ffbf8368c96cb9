import type { PdfTask } from './pdf.ts'
import { answerTasks } from './thread-answers.ts'
import { forget, typeset } from './typesetting.ts'

answerTasks(({ template, data }: PdfTask) => typeset(template, data).pdf, forget)
