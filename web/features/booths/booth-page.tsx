import './booth-page.css'
import { useEffect, useRef } from 'preact/hooks'
import { useParams } from 'wouter'
import { countVisit, showBooth } from '../../../contract/booths.ts'
import { booths as texts } from '../../../text/booths.ts'
import { activities as labels } from '../../../text/activities.ts'
import { send } from '../../data/client.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ContentCards, ProductCards } from '../../shell/catalogue-cards.tsx'
import { OpenPage } from '../../shell/open-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'

/** What the code on the table opens (`/lapak/:code`): the library's work first, then what its village tells and makes. */
export function BoothPage() {
  const { code } = useParams<{ code: string }>()
  const words = useText(texts)
  const { language, me } = useSession()
  const answer = useAsk(showBooth, { code }, { fresh: true })
  useVisit(code, answer.data !== undefined)
  const isGone = [400, 404, 410].includes(answer.error?.body.status ?? 0)
  const n = (value: number) => number(value, language)
  return (
    <OpenPage class="booth">
      {isGone ? (
        <>
          <h1 class="sr">{words.page.gone}</h1>
          <Empty title={words.page.gone} text={words.page.goneText}>
            <Button href="/katalog">{words.page.catalogue}</Button>
          </Empty>
        </>
      ) : (
        <Waiting answer={answer} kind="block">
          {booth => (
            <>
              <header class="booth-head night">
                <p>
                  {words.table(n(booth.number))} · {words.page.over(booth.meeting.title)}
                </p>
                <h1>{booth.title ?? booth.library}</h1>
                <p>
                  {[booth.title && booth.library, booth.regency ?? booth.province].filter(Boolean).join(', ')}
                </p>
                {booth.about && <p class="booth-about">{booth.about}</p>}
              </header>
              {booth.practices.length > 0 && (
                <Section title={words.page.practices} note={words.page.practicesNote}>
                  <ul class="booth-practices">
                    {booth.practices.map(practice => (
                      <li key={practice.id}>
                        <b>
                          {me ? <a href={`/praktik/${practice.id}`}>{practice.title}</a> : practice.title}
                        </b>
                        {(practice.result ?? practice.problem) && (
                          <p>{practice.result ?? practice.problem}</p>
                        )}
                        <p class="small sub">
                          {practice.takers > 0 && `${words.page.takers(n(practice.takers))} · `}
                          <Topic topic={practice.topic} />
                        </p>
                      </li>
                    ))}
                  </ul>
                </Section>
              )}
              {booth.activities.length > 0 && (
                <Section title={words.page.work} note={words.page.verified}>
                  <ul class="booth-work">
                    {booth.activities.map(activity => (
                      <li key={`${activity.title}${activity.on}`}>
                        <b class="num">{n(activity.attendances)}</b>
                        <span>
                          <b>{activity.title}</b>
                          <span class="small sub">
                            {[
                              words.page.attendances(n(activity.attendances)),
                              date(activity.on, language),
                            ].join(' · ')}
                          </span>
                          <Topic topic={activity.topic} />
                        </span>
                      </li>
                    ))}
                  </ul>
                </Section>
              )}
              {booth.products.length > 0 && (
                <Section title={words.page.products}>
                  <ProductCards products={booth.products} />
                </Section>
              )}
              {booth.contents.length > 0 && (
                <Section title={words.page.contents}>
                  <ContentCards contents={booth.contents} />
                </Section>
              )}
              {[booth.products, booth.contents, booth.activities, booth.practices].every(
                all => all.length === 0,
              ) && <p class="sub">{words.page.empty}</p>}
              <p class="booth-on">
                <Button size="big" href="/katalog">
                  {words.page.catalogue}
                </Button>
              </p>
            </>
          )}
        </Waiting>
      )}
    </OpenPage>
  )
}

function Topic({ topic }: { topic: keyof typeof labels.id.topics }) {
  const { topics } = useText(labels)
  return <span class="small sub">{topics[topic]}</span>
}

/** Counts that it was opened, once for each opening; nobody is noted. */
function useVisit(code: string, there: boolean): void {
  const counted = useRef(false)
  useEffect(() => {
    if (!there || counted.current) return
    counted.current = true
    send(countVisit, { code }).catch(() => undefined)
  }, [code, there])
}
