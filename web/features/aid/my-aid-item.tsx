import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { type AidItem, breakAid, endAid, getAid, startAidUse } from '../../../contract/aid.ts'
import type { AidItemId } from '../../../contract/ids.ts'
import { aid } from '../../../text/aid.ts'
import { photos as photoTexts } from '../../../text/photos.ts'
import { programme } from '../../../text/programme.ts'
import { today } from '../../data/months.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { MyPhotos, Photos } from '../../shell/photos.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { AidPast } from './aid-past.tsx'
import { AidStateMark, useAmount } from './aid-state.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

/** One item on the phone: how it stands, and what the library can tell of it. */
export function MyAidItemPage() {
  const { id } = useParams<{ id: AidItemId }>()
  const answer = useAsk(getAid, { id }, { fresh: true })
  return (
    <PhonePage at="more">
      <Waiting answer={answer}>{({ item }) => <Whole item={item} />}</Waiting>
    </PhonePage>
  )
}

function Whole({ item }: { item: AidItem }) {
  const words = useText(aid)
  const sources = useText(programme).fundings
  const { language } = useSession()
  const amount = useAmount()
  const onlySees = useOnlySees()
  const photos = useText(photoTexts)
  const c = words.columns
  const facts = [
    {
      label: c.arrived,
      value:
        item.arrived !== null && words.ofCount(number(item.arrived, language), number(item.count, language)),
      note: item.condition && words.conditions[item.condition],
    },
    { label: c.reason, value: item.endedReason ?? item.brokenReason ?? item.receiptNote },
    { label: c.description, value: item.description },
    { label: c.giver, value: `${item.giver}, ${item.year}` },
    { label: c.source, value: sources[item.source] },
    { label: c.courier, value: [item.courier, item.tracking].filter(Boolean).join(', ') },
    { label: c.serials, value: item.serials.join(', ') },
  ].filter(fact => fact.value)
  return (
    <>
      <Wrap>
        <PageHead
          over={<a href="/bantuan">{words.mine.back}</a>}
          title={amount(item)}
          sub={<AidStateMark state={item.state} />}
        />
        {!onlySees && <Actions item={item} />}
        <Facts facts={facts.map(fact => ({ ...fact, value: fact.value || '' }))} />
      </Wrap>
      {onlySees || item.receivedOn === null ? (
        <Wrap>
          <Photos about="aid-item" record={item.id} />
        </Wrap>
      ) : (
        <Section title={photos.title}>
          <MyPhotos about="aid-item" record={item.id} />
        </Section>
      )}
      <Section title={words.mine.past}>
        <AidPast item={item} />
      </Section>
    </>
  )
}

function Actions({ item }: { item: AidItem }) {
  const { mine: words } = useText(aid)
  const { language } = useSession()
  const toasts = useToasts()
  const use = useSend(startAidUse)
  const breaking = useSend(breakAid)
  const losing = useSend(endAid)
  const [telling, setTelling] = useState<'broken' | 'lost' | null>(null)
  const { id, version, state } = item
  const arrived = state === 'received' || state === 'in-use' || state === 'broken'
  const told = (said: string, clear?: () => void) => ({
    onSuccess: () => {
      clear?.()
      setTelling(null)
      toasts.show({ strong: said, glyph: 'done' as const })
    },
  })
  if (state === 'allocated' || state === 'lost' || state === 'withdrawn') return null
  return (
    <div class="stack activity-do">
      {use.error && <Notice kind="problem" title={says(use.error, language)} />}
      {state === 'shipped' && (
        <Button variant="go" size="big" wide href={`/bantuan/${id}/terima`}>
          {words.confirm}
        </Button>
      )}
      {(state === 'received' || state === 'broken') && (
        <Button
          variant="go"
          size="big"
          wide
          busy={use.isPending}
          onClick={() => use.mutate({ id, version, on: today(), note: null }, told(words.used))}
        >
          {state === 'broken' ? words.repaired : words.use}
        </Button>
      )}
      {(state === 'received' || state === 'in-use') && (
        <Button variant="line" size="big" wide onClick={() => setTelling('broken')}>
          {words.break}
        </Button>
      )}
      {arrived && (
        <>
          <Button variant="line" size="big" wide href={`/bantuan/${id}/terima`}>
            {words.again}
          </Button>
          <Button variant="bare" wide onClick={() => setTelling('lost')}>
            {words.lose}
          </Button>
        </>
      )}
      {telling && (
        <ReasonDialog
          id={`${telling}/${id}`}
          title={telling === 'broken' ? words.breakTitle : words.loseTitle}
          action={words.send}
          problem={telling === 'broken' ? breaking.error : losing.error}
          busy={breaking.isPending || losing.isPending}
          onClose={() => setTelling(null)}
          onSend={({ on, reason }, clear) =>
            telling === 'broken'
              ? breaking.mutate({ id, version, on, reason }, told(words.broke, clear))
              : losing.mutate({ id, version, on, reason, outcome: 'lost' }, told(words.lost, clear))
          }
        />
      )}
    </div>
  )
}
