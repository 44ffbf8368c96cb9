import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import type { NewsId } from '../../../contract/ids.ts'
import { discardNews, getNews, type NewsItem, publishNews, withdrawNews } from '../../../contract/news.ts'
import { news } from '../../../text/news.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { WhyDialog } from '../../shell/why-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { NewsMark } from './news-mark.tsx'
import { NewsPictures } from './pictures.tsx'

/** An item of news for the office that writes it (`/siaran/:id`). */
export function NewsItemPage() {
  const { id } = useParams<{ id: NewsId }>()
  const answer = useAsk(getNews, { id }, { fresh: true })
  return (
    <OfficePage>
      <Wrap narrow>
        <Waiting answer={answer}>{item => <Item item={item} />}</Waiting>
      </Wrap>
    </OfficePage>
  )
}

function Item({ item }: { item: NewsItem }) {
  const words = useText(news)
  const { language } = useSession()
  const { state, publishedAt, correctedAt, correction, withdrawnReason } = item
  return (
    <div class="stack">
      <PageHead
        over={
          <>
            <a href="/siaran">{words.title}</a> · {words.kinds[item.kind]}
          </>
        }
        title={item.title}
        sub={
          <>
            <NewsMark state={state} /> {item.office.name}
            {publishedAt && ` · ${words.item.publishedOn(date(publishedAt, language))}`}
          </>
        }
      />
      {withdrawnReason && <Notice kind="warning" title={words.item.withdrawnBecause(withdrawnReason)} />}
      {correction && correctedAt && (
        <Notice kind="info" title={words.item.corrected(date(correctedAt, language), correction)} />
      )}
      <p>
        <b>{item.lead}</b>
      </p>
      {item.text.split(/\n\s*\n/).map(part => (
        <p key={part}>{part}</p>
      ))}
      {item.english && (
        <div lang="en" class="stack">
          <h2>{item.english.title}</h2>
          <p>
            <b>{item.english.lead}</b>
          </p>
          {item.english.text.split(/\n\s*\n/).map(part => (
            <p key={part}>{part}</p>
          ))}
        </div>
      )}
      {state !== 'withdrawn' && <NewsPictures item={item} />}
      <Doing item={item} />
    </div>
  )
}

/** What can be done with it as it stands. */
function Doing({ item }: { item: NewsItem }) {
  const { item: words, form } = useText(news)
  const { language } = useSession()
  const [, go] = useLocation()
  const toasts = useToasts()
  const publish = useSend(publishNews)
  const withdraw = useSend(withdrawNews)
  const discard = useSend(discardNews)
  const [sure, setSure] = useState(false)
  const [asks, setAsks] = useState(false)
  const { id, version, state, path } = item
  const problem = publish.error ?? discard.error
  const isAsked = problem?.body.code === 'news.number-inside' || problem?.body.code === 'news.names-child'
  const done = (strong: string) => toasts.show({ strong, glyph: 'done' })
  return (
    <div class="stack">
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      {(sure || isAsked) && <Checkbox label={form.sure} checked={sure} onChange={setSure} />}
      <div class="row">
        {state === 'draft' && (
          <Button
            variant="go"
            busy={publish.isPending}
            onClick={() => publish.mutate({ id, version, sure }, { onSuccess: () => done(words.published) })}
          >
            {words.publish}
          </Button>
        )}
        {path && (
          <Button icon="external" href={path}>
            {words.open}
          </Button>
        )}
        {state !== 'withdrawn' && (
          <Button icon="edit" href={`/siaran/${id}/ubah`}>
            {words.amend}
          </Button>
        )}
        {state === 'published' && (
          <Button icon="eye-off" onClick={() => setAsks(true)}>
            {words.withdraw}
          </Button>
        )}
        {state === 'draft' && (
          <Button
            variant="bare"
            busy={discard.isPending}
            onClick={() =>
              discard.mutate(
                { id, version },
                {
                  onSuccess: () => {
                    done(words.discarded)
                    go('/siaran')
                  },
                },
              )
            }
          >
            {words.discard}
          </Button>
        )}
      </div>
      {asks && (
        <WhyDialog
          title={words.withdrawTitle}
          hint={words.withdrawHint}
          action={words.withdraw}
          warn
          problem={withdraw.error}
          busy={withdraw.isPending}
          needed={form.needed}
          onClose={() => setAsks(false)}
          onSend={reason =>
            withdraw.mutate(
              { id, version, reason },
              {
                onSuccess: () => {
                  done(words.withdrawn)
                  setAsks(false)
                },
              },
            )
          }
        />
      )}
    </div>
  )
}
