import { answerTasks } from '../platform/thread-answers.ts'
import { renderLamps } from './lamps.ts'

answerTasks(renderLamps)
