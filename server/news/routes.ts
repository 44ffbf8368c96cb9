import * as contract from '../../contract/news.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as news from './news.ts'
import * as policy from './policy.ts'

const { find, lock, findOffice } = news
export const routes: readonly Route[] = [
  handle(contract.listNews, { may: policy.mayWrite, run: news.list }),
  handle(contract.getNews, { find, may: policy.mayKeep, run: news.get }),
  handle(contract.putNews, { find: findOffice, may: policy.mayKeep, run: news.put }),
  handle(contract.sayNewsPicture, { find: lock, may: policy.mayKeep, run: news.sayPicture }),
  handle(contract.publishNews, { find: lock, may: policy.mayKeep, run: news.publish }),
  handle(contract.withdrawNews, { find: lock, may: policy.mayKeep, run: news.withdraw }),
  handle(contract.discardNews, { find: lock, may: policy.mayKeep, run: news.discard }),
  handle(contract.getPressContacts, { may: policy.mayWrite, run: news.contacts }),
  handle(contract.setPressContact, { find: findOffice, may: policy.mayKeep, run: news.setContact }),
]
