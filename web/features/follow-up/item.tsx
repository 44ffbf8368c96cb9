import './follow-up.css'
import { useState } from 'preact/hooks'
import { useLocation, useParams, useSearchParams } from 'wouter'
import type { MinuteLineId } from '../../../contract/ids.ts'
import { getItem, type ItemTold } from '../../../contract/action-items.ts'
import { followUp } from '../../../text/follow-up.ts'
import { minutes } from '../../../text/minutes.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useHere, useOpened } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { CarryAction } from '../../shell/carry-action.tsx'
import { ItemMark } from '../../shell/minute-marks.tsx'
import { MyPhotos, Photos } from '../../shell/photos.tsx'
import { recordOf, TellItem, type Telling, tellingOf } from '../../shell/tell-action.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, dateTime } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section } from '../../ui/page.tsx'

/** One action: whose it is, until when, how far it is; and what its owner can tell. */
export function ItemPage() {
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const seq = Number(params.get('kiriman')) || null
  const mends = useOpened(seq)
  const answer = useAsk(getItem, { id: id as MinuteLineId })
  const { mine: words } = useText(followUp)
  return (
    <AnyPage at="more" office="meetings">
      <Waiting answer={answer}>
        {told => (
          <>
            <PageHead
              over={<a href="/tindak-lanjut">{words.back}</a>}
              title={told.item.text}
              sub={<ItemMark item={told.item} tag />}
            />
            {mends !== undefined && <ItemBody told={told} mends={mends} />}
          </>
        )}
      </Waiting>
    </AnyPage>
  )
}

/** The same on its page and beside the list. */
export function ItemBody({ told, mends = null }: { told: ItemTold; mends?: Entry | null }) {
  const { item: words } = useText(minutes)
  const { columns, photos } = useText(followUp)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const onlySees = useOnlySees()
  const { item, carriedTo } = told
  const here = useHere(recordOf(item.id))
  return (
    <>
      {here && <Notice actions={<a href="/kiriman">{words.kept}</a>} title={words.keptHere} />}
      <ItemActions told={told} mends={mends} />
      <Facts
        facts={[
          { label: columns.owner, value: item.owner },
          { label: columns.deadline, value: date(item.deadline, language) },
          { label: columns.region, value: [item.region, item.province].filter(Boolean).join(', ') },
          {
            label: words.from,
            // what else was said there is not meant for a partner
            value:
              grant.role === 'partner' ? (
                item.meeting
              ) : (
                <a href={`/pertemuan/${item.meetingId}/notulen`}>{item.meeting}</a>
              ),
            note: date(item.meetingDay, language),
          },
          ...(carriedTo
            ? [
                {
                  label: words.goesOn,
                  value: <a href={`/pertemuan/${carriedTo.meetingId}/notulen`}>{carriedTo.title}</a>,
                },
              ]
            : []),
        ]}
      />
      {item.progressed && !onlySees ? (
        <Section title={photos}>
          <MyPhotos about="action-item" record={item.id} />
        </Section>
      ) : (
        <Photos about="action-item" record={item.id} />
      )}
      <Section title={words.steps}>
        {told.steps.length === 0 && <p class="sub">{words.noSteps}</p>}
        <ol class="follow-up-steps">
          {told.steps.map(step => (
            <li key={step.id}>
              <b>{words.stepNames[step.step]}</b>
              {step.text && <span>{step.text}</span>}
              {step.link && (
                <a href={step.link} target="_blank" rel="noreferrer">
                  {words.evidence}
                </a>
              )}
              <span class="sub small">
                {[step.by, dateTime(step.at, language, 'WIB')].filter(Boolean).join(', ')}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}

/** What can be told of an action that is open, the likeliest first. */
function ItemActions({ told: { item, goesTo }, mends }: { told: ItemTold; mends: Entry | null }) {
  const { item: words, former } = useText(minutes)
  const onlySees = useOnlySees()
  const [, go] = useLocation()
  const [carrying, setCarrying] = useState(false)
  const [telling, setTelling] = useState<Telling | null>(() => mends && tellingOf(mends))
  const isOpen = item.state === 'planned' || item.state === 'under-way'
  if (telling !== null)
    return (
      <TellItem
        item={item}
        telling={telling}
        {...(mends && { mends })}
        onClose={() => {
          setTelling(null)
          if (mends) go(`/tindak-lanjut/${item.id}`)
        }}
      />
    )
  if (carrying) return <CarryAction item={item} meetings={goesTo} onClose={() => setCarrying(false)} />
  if (!isOpen || !item.progressed || onlySees) return null
  return (
    <div class="row follow-up-do">
      <Button variant="go" icon="edit" onClick={() => setTelling('progress')}>
        {words.progress}
      </Button>
      <Button icon="check" onClick={() => setTelling('finish')}>
        {words.finish}
      </Button>
      {goesTo.length > 0 && (
        <Button icon="arrow-right" onClick={() => setCarrying(true)}>
          {former.action}
        </Button>
      )}
      <Button variant="bare" onClick={() => setTelling('drop')}>
        {words.drop}
      </Button>
    </div>
  )
}
