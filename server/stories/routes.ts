import * as contract from '../../contract/stories.ts'
import * as listed from '../../contract/story-lists.ts'
import * as panelled from '../../contract/story-panels.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as judging from './judging.ts'
import * as lists from './lists.ts'
import * as panels from './panels.ts'
import * as policy from './policy.ts'
import * as pages from './slip-pages.ts'
import * as stories from './stories.ts'
import * as voice from './voice.ts'
import { withdraw } from './withdrawing.ts'

const { lock } = stories
const write = { find: lock, may: policy.mayWrite }
const judge = { find: lock, may: policy.mayVerify }
const show = { find: lock, may: policy.mayPublish }
const panel = { find: panels.lock, may: policy.maySelect }

export const routes: readonly Route[] = [
  handle(contract.recordStory, {
    ...{ ahead: stories.prepare, find: stories.holdLibrary, may: policy.mayWrite, run: stories.tell },
  }),
  handle(contract.consentToStory, { ...write, run: stories.consent }),
  handle(contract.clearStoryPhoto, {
    ...{ find: stories.lockPhoto, may: policy.mayWrite, run: stories.clearPhoto },
  }),
  handle(contract.addVoice, { ...write, ahead: voice.makeReady, run: voice.add }),
  handle(contract.removeVoice, { ...write, run: voice.remove }),
  handle(contract.verifyStory, { ...judge, run: judging.verify }),
  handle(contract.returnStory, { ...judge, run: judging.giveBack }),
  handle(contract.publishStory, { ...show, run: judging.publish }),
  handle(contract.unpublishStory, { ...show, run: judging.unpublish }),
  handle(contract.withdrawStory, { find: lock, may: policy.mayWithdraw, run: withdraw }),
  handle(listed.listStories, { may: policy.mayList, run: lists.list }),
  handle(listed.exportStories, { may: policy.mayList, run: lists.sheet }),
  handle(listed.getStory, { find: lists.findOne, may: policy.maySee, run: lists.get }),
  handle(listed.playVoice, { find: voice.find, may: policy.mayRead, run: voice.play }),
  handle(listed.storySums, { may: policy.mayList, run: lists.sums }),
  handle(listed.withdrawDoor, { may: anyone, run: pages.door }),
  handle(listed.withdrawPage, { may: anyone, asSystem: true, run: pages.page }),
  handle(listed.withdrawByCode, { may: anyone, asSystem: true, run: pages.send }),
  handle(panelled.listPanels, { may: policy.mayListPanels, run: panels.list }),
  handle(panelled.getPanel, { find: panels.find, may: policy.maySeePanel, run: panels.get }),
  handle(panelled.openPanel, { find: panels.findRegion, may: policy.maySelect, run: panels.open }),
  handle(panelled.putStory, { ...panel, run: panels.put }),
  handle(panelled.vote, { ...panel, run: panels.vote }),
  handle(panelled.choose, { ...panel, run: panels.choose }),
]
