import * as contract from '../../contract/forms.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as answering from './answering.ts'
import * as forms from './forms.ts'
import { mayKeep, maySee } from './policy.ts'
import { sheet } from './sheet.ts'

export const routes: readonly Route[] = [
  handle(contract.listForms, { find: forms.findMeeting, may: maySee, run: forms.list }),
  handle(contract.getForm, { find: forms.find, may: maySee, run: forms.get }),
  handle(contract.formResults, { find: forms.find, may: maySee, run: forms.results }),
  handle(contract.exportForm, { find: forms.find, may: maySee, run: sheet }),
  handle(contract.makeForm, { find: forms.holdMeeting, may: mayKeep, run: forms.make }),
  handle(contract.writeForm, { find: forms.hold, may: mayKeep, run: forms.write }),
  handle(contract.openForm, { find: forms.hold, may: mayKeep, run: forms.open }),
  handle(contract.closeForm, { find: forms.hold, may: mayKeep, run: forms.close }),
  handle(contract.removeForm, { find: forms.hold, may: mayKeep, run: forms.remove }),
  handle(contract.formsOfGuest, { may: anyone, asSystem: true, run: answering.ofGuest }),
  handle(contract.readForm, { may: anyone, asSystem: true, run: answering.read }),
  handle(contract.answerForm, { may: anyone, asSystem: true, run: answering.answer }),
]
