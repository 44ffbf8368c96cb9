import { may } from '../../../contract/access.ts'
import { listQuestions, type Question, views } from '../../../contract/questions.ts'
import { questions } from '../../../text/questions.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { AnyPage } from '../../shell/any-page.tsx'
import { Pages } from '../../shell/list-parts.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { dateTime } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { PageHead } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { State } from '../../ui/state.tsx'
import { TalkTabs } from '../../shell/talk-tabs.tsx'

const pageSize = 50

/** What was asked and answered: to find, asked by me, and, for an office, what waits for it, the oldest first. */
export function QuestionsPage() {
  const words = useText(questions)
  const { grant } = useSignedIn()
  const [{ lihat, cari, mulai }, set] = useFilters({ lihat: 'useful', cari: '', mulai: '0' })
  const view = views.find(one => one === lihat) ?? 'useful'
  const asks = (may['talk.ask'] as readonly string[]).includes(grant.role)
  const answers = (may['talk.answer'] as readonly string[]).includes(grant.role)
  const answer = useAsk(listQuestions, {
    ...{ view, q: given(cari), limit: pageSize, offset: Number(mulai) },
  } as never)
  return (
    <AnyPage at="news">
      <TalkTabs at="questions" />
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          asks && (
            <Button variant="go" icon="plus" href="/tanya/baru">
              {words.ask}
            </Button>
          )
        }
      />
      <div class="stack">
        <SearchBox
          label={words.search}
          placeholder={words.search}
          value={cari}
          onChange={next => set({ cari: next, mulai: '0' }, { replace: true })}
          clearLabel={words.clear}
        />
        <FilterChips
          label={words.title}
          value={view}
          onChange={next => set({ lihat: next, mulai: '0' })}
          chips={views
            .filter(one => (one === 'mine' ? asks : one === 'waiting' ? answers : true))
            .map(one => ({ id: one, label: words.views[one] }))}
        />
        <Waiting answer={answer} kind="rows">
          {data =>
            data.questions.length === 0 ? (
              <Empty title={cari ? words.noneFound : words.none[view]} text={asks && words.noneText} />
            ) : (
              <>
                <ul class="news">
                  {data.questions.map(question => (
                    <QuestionLine key={question.id} question={question} />
                  ))}
                </ul>
                <Pages
                  total={data.total}
                  offset={Number(mulai)}
                  size={pageSize}
                  go={next => set({ mulai: String(next) })}
                />
              </>
            )
          }
        </Waiting>
      </div>
    </AnyPage>
  )
}

/** One question of a list; an open one with its age. */
export function QuestionLine({ question: q }: { question: Question }) {
  const words = useText(questions)
  const { language } = useSession()
  const zone = useZone()
  const age = Math.floor((Date.now() - Date.parse(q.at)) / 86_400_000)
  return (
    <li>
      <a href={`/tanya/${q.id}`}>
        <Icon name="question" />
        <span class="news-said">
          <b>{q.title}</b>
          {q.answer ? (
            <>
              <span class="news-line">{q.answer.text}</span>
              <span class="sub small">
                {q.answer.place} · {dateTime(q.answer.at, language, zone)}
              </span>
            </>
          ) : (
            <span class="sub small">
              {[q.asker.name, q.asker.place, words.at(words.levels[q.level])].filter(Boolean).join(' · ')}
            </span>
          )}
        </span>
        {q.answer === null && (
          <State glyph={age > 7 ? 'late' : 'half'} tag>
            {words.open}, {words.age(Math.max(0, age))}
          </State>
        )}
      </a>
    </li>
  )
}
