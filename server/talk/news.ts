import type { ResultOf } from '../../contract/endpoint.ts'
import {
  type countNews,
  type listNews,
  newsFor,
  type NewsOf,
  type NewsOfQuestion,
} from '../../contract/talk.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { forActor } from './announcement-queries.ts'
import * as queries from './news-queries.ts'
import { forActor as noticesFor } from './notices.ts'
import { forActor as questionsFor } from './question-queries.ts'

const day = 86_400_000

export async function list(c: Context): Promise<ResultOf<typeof listNews>> {
  const news = [
    ...(await queries.threads(c.tx, c.actor, since(c))),
    ...(await announced(c, true)),
    ...(await asked(c)),
    ...(await noticesFor(c, since(c))),
  ]
  return { news: news.toSorted((a, b) => (a.at < b.at ? 1 : -1)) }
}

export async function count(c: Context): Promise<ResultOf<typeof countNews>> {
  const messages = await queries.countUnseen(c.tx, c.actor, since(c))
  const announcements = await announced(c, false)
  const questions = (await asked(c)).filter(one => one.unseen > 0)
  const notices = (await noticesFor(c, since(c))).filter(one => one.unseen > 0)
  return { unseen: Math.min(100, messages + announcements.length + questions.length + notices.length) }
}

async function announced(c: Context, all: boolean): Promise<NewsOf<'announcement'>[]> {
  const found = await forActor(c.tx, c.actor, dayIn(c.now), all)
  return found.map(({ id, title, sender, text, at, readAt }) => ({
    ...{ kind: 'announcement', id, title, sender, text, at },
    unseen: readAt === null ? 1 : 0,
  }))
}

async function asked(c: Context): Promise<NewsOfQuestion[]> {
  const found = await questionsFor(c.tx, c.actor, since(c))
  return found.map(({ id, title, text, asker, at, answer, seen }) => ({
    ...{ id, title, unseen: seen ? 0 : 1 },
    ...(answer
      ? { kind: 'answer', text: answer.text, place: answer.place, at: answer.at }
      : { kind: 'question', text, place: asker.place, at }),
  }))
}

const since = (c: Context) => new Date(c.now.getTime() - newsFor * day)
