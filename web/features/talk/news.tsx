import { listNews, type NewsOf, type NewsOfQuestion } from '../../../contract/talk.ts'
import { announcements } from '../../../text/announcements.ts'
import { mappingWords } from '../../../text/mappings.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { questions } from '../../../text/questions.ts'
import { talk } from '../../../text/talk.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import '../../shell/thread.css'
import { Waiting } from '../../shell/waiting.tsx'
import { Empty } from '../../ui/empty.tsx'
import { dateTime, month, number } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { PageHead } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { TalkTabs } from '../../shell/talk-tabs.tsx'
import { useRecordTitle } from './record-title.ts'

/** One list of what is new, newest first, with what was seen lately. */
export function NewsPage() {
  const words = useText(talk).news
  const answer = useAsk(listNews, {}, { fresh: true })
  return (
    <AnyPage at="news">
      <TalkTabs at="news" />
      <PageHead title={words.title} sub={words.sub} />
      <Waiting answer={answer} kind="rows">
        {({ news }) =>
          news.length === 0 ? (
            <Empty title={words.none} text={words.noneText} />
          ) : (
            <ul class="news">
              {news.map(item =>
                item.kind === 'thread' ? (
                  <Line key={`${item.about}/${item.libraryId}/${item.record}`} item={item} />
                ) : item.kind === 'announcement' ? (
                  <Announced key={item.id} item={item} />
                ) : item.kind === 'notice' ? (
                  <Noticed key={item.id} item={item} />
                ) : (
                  <Asked key={item.id} item={item} />
                ),
              )}
            </ul>
          )
        }
      </Waiting>
    </AnyPage>
  )
}

function Line({ item }: { item: NewsOf<'thread'> }) {
  const words = useText(talk)
  const { language } = useSession()
  const zone = useZone()
  const title = useRecordTitle(item)
  const said = item.text === null ? words.news.takenBack : item.text
  return (
    <li class={item.unseen > 0 ? 'new' : undefined}>
      <a href={`/percakapan/${item.about}/${item.libraryId}/${item.record}`}>
        <Icon name="chat" />
        <span class="news-said">
          <b>{title}</b>
          <span class="sub small">
            {item.libraryName} · {dateTime(item.at, language, zone)}
          </span>
          <span class="news-line">{words.news.said(item.author ?? words.thread.somebody, said)}</span>
        </span>
        {item.unseen > 0 && (
          <State glyph="full" tone="honey" tag>
            {words.news.unseen(number(item.unseen, language))}
          </State>
        )}
      </a>
    </li>
  )
}

function Announced({ item }: { item: NewsOf<'announcement'> }) {
  const words = useText(announcements)
  const { news } = useText(talk)
  const { language } = useSession()
  const zone = useZone()
  return (
    <li class={item.unseen > 0 ? 'new' : undefined}>
      <a href={`/pengumuman/${item.id}`}>
        <Icon name="flag" />
        <span class="news-said">
          <b>{item.title}</b>
          <span class="sub small">
            {words.title} · {item.sender} · {dateTime(item.at, language, zone)}
          </span>
          <span class="news-line">{item.text}</span>
        </span>
        {item.unseen > 0 && (
          <State glyph="full" tone="honey" tag>
            {news.unread}
          </State>
        )}
      </a>
    </li>
  )
}

function Noticed({ item }: { item: NewsOf<'notice'> }) {
  const notices = { ...useText(mappingWords).notices, ...useText(mentoring).notices }
  const { thread } = useText(talk)
  const { language } = useSession()
  const zone = useZone()
  const { from, to } = item.period ?? {}
  const months = [from, to === from ? undefined : to].flatMap(of =>
    of ? [month(of.slice(0, 7), language)] : [],
  )
  return (
    <li class={item.unseen > 0 ? 'new' : undefined}>
      <a href={item.link}>
        <Icon name={item.what.startsWith('mentoring') ? 'people' : 'file'} />
        <span class="news-said">
          <b>{item.title}</b>
          <span class="sub small">
            {[months.join(' – '), dateTime(item.at, language, zone)].filter(Boolean).join(' · ')}
          </span>
          <span class="news-line">{notices[item.what]}</span>
        </span>
        {item.unseen > 0 && (
          <State glyph="full" tone="honey" tag>
            {thread.fresh}
          </State>
        )}
      </a>
    </li>
  )
}

function Asked({ item }: { item: NewsOfQuestion }) {
  const words = useText(questions).news
  const { thread } = useText(talk)
  const { language } = useSession()
  const zone = useZone()
  return (
    <li class={item.unseen > 0 ? 'new' : undefined}>
      <a href={`/tanya/${item.id}`}>
        <Icon name="question" />
        <span class="news-said">
          <b>{item.title}</b>
          <span class="sub small">
            {[words[item.kind], item.place, dateTime(item.at, language, zone)].filter(Boolean).join(' · ')}
          </span>
          <span class="news-line">{item.text}</span>
        </span>
        {item.unseen > 0 && (
          <State glyph="full" tone="honey" tag>
            {thread.fresh}
          </State>
        )}
      </a>
    </li>
  )
}
