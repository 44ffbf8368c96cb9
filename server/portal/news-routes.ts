import * as contract from '../../contract/news.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as news from './news.ts'

export const newsRoutes: readonly Route[] = [
  handle(contract.readNewsList, { may: anyone, run: news.list }),
  handle(contract.readNews, { may: anyone, run: news.one }),
  handle(contract.readPress, { may: anyone, run: news.press }),
  handle(contract.showNewsPicture, { may: anyone, run: news.picture }),
]
