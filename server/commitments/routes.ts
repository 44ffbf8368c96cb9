import * as links from '../../contract/pledge-links.ts'
import * as contract from '../../contract/pledging.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as agreeing from './agreeing.ts'
import * as agreements from './agreements.ts'
import * as amending from './amending.ts'
import * as answering from './answering.ts'
import * as changes from './changes.ts'
import * as joining from './joining.ts'
import * as linking from './links.ts'
import * as pledging from './pledging.ts'
import * as policy from './policy.ts'
import * as reading from './reading-link.ts'

const { lock } = amending
export const routes: readonly Route[] = [
  handle(contract.pledge, { find: pledging.findPledged, may: policy.mayPledge, run: pledging.enter }),
  handle(contract.amendCommitment, { find: lock, may: policy.mayKeep, run: amending.amend }),
  handle(contract.assignCommitment, { find: lock, may: policy.mayKeep, run: amending.assign }),
  handle(contract.agreeCommitments, {
    ...{ find: agreeing.lockThese, may: policy.mayAgree, run: agreeing.agree },
  }),
  handle(contract.withdrawCommitment, { find: lock, may: policy.maySide, run: agreeing.withdraw }),
  handle(contract.proposeChange, { find: lock, may: policy.maySide, run: changes.propose }),
  handle(contract.answerChange, { find: changes.lockChange, may: policy.mayAnswer, run: changes.answer }),
  handle(contract.joinCommitments, { find: joining.lockTwo, may: policy.mayJoin, run: joining.join }),
  handle(contract.keepCommitmentsApart, { find: lock, may: policy.mayKeep, run: joining.keepApart }),
  handle(contract.attachCommitmentPaper, {
    ahead: agreements.makeReady,
    ...{ find: agreements.findWhole, may: policy.mayAttach, run: agreements.attach },
  }),
  handle(contract.withdrawCommitmentPaper, {
    ...{ find: agreements.lockPaper, may: policy.mayDetach, run: agreements.withdraw },
  }),
  handle(contract.commitmentPaperFile, {
    ...{ find: agreements.findPaper, may: policy.mayRead, run: agreements.show },
  }),
  handle(links.makePledgeLink, { find: linking.lockLinkable, may: policy.mayLink, run: linking.make }),
  handle(links.endPledgeLink, { find: linking.lockLinkable, may: policy.mayLink, run: linking.end }),
  handle(links.readPledgeLink, { may: anyone, asSystem: true, run: reading.read }),
  handle(links.answerPledgeLink, { may: anyone, asSystem: true, run: answering.answer }),
]
