import { printForms } from '../../contract/papers.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as papers from './papers.ts'
import * as policy from './policy.ts'

export const routes: readonly Route[] = [
  handle(printForms, { find: papers.find, may: policy.mayPrint, run: papers.print }),
]
