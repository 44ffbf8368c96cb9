import { useState } from 'preact/hooks'
import { Redirect, useLocation, useSearchParams } from 'wouter'
import { getActivity } from '../../../contract/activities.ts'
import { draftLeft, dropDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { OfLibrary } from '../../shell/of-library.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Wrap } from '../../ui/page.tsx'
import { type ActivityDraft, draftOf } from './activity-draft.ts'
import { ActivityForm } from './activity-form.tsx'
import { type Asked, askedIn, isOther, startOf } from './asked.ts'
import { kindOf } from './kinds.ts'
import { LeftDraft } from './left-draft.tsx'
import { useYearPlan } from './planned.tsx'
import { pointersOf } from './pointed.ts'
import { useKnownPartners, useNeedsToAnswer } from '../../shell/pointers.ts'
import { QuickForm } from './quick-form.tsx'
import type { Recent } from './recent.ts'
import { useRecents } from './use-recents.ts'

/** A new activity, with what the address knows of it; see `askedIn`. */
export function FromAddress({ quick }: { quick: boolean }) {
  const [params] = useSearchParams()
  // as it was opened: what is asked for does not change under the hand
  const [asked] = useState(() => askedIn(params, today()))
  return (
    <OfLibrary>
      {asked.again !== null ? (
        <Again asked={asked} id={asked.again} />
      ) : asked.plan !== null ? (
        <FromPlan asked={asked} id={asked.plan} />
      ) : (
        <Begun quick={quick} asked={asked} />
      )}
    </OfLibrary>
  )
}

/** One that was held before: known to this phone, or asked for. */
function Again({ asked, id }: { asked: Asked; id: string }) {
  const { recents, known } = useRecents()
  const recent = recents.find(one => one.id === id)
  const answer = useAsk(getActivity, { id }, { fresh: true, enabled: known && recent === undefined })
  const found = recent ?? (answer.data && draftOf(answer.data.activity, 1))
  if (found) return <Begun quick asked={asked} recent={found} />
  return (
    <PhonePage at="activities">
      <Wrap>
        <Waiting answer={answer}>{() => null}</Waiting>
      </Wrap>
    </PhonePage>
  )
}

/** What was planned for this year, carried out: what it is stands there already. */
function FromPlan({ asked, id }: { asked: Asked; id: string }) {
  const items = useYearPlan(today().slice(0, 4))
  const [needs, partners] = [useNeedsToAnswer(), useKnownPartners()]
  if (items === undefined || needs === undefined || partners === undefined) return null
  const item = items.find(one => one.id === id)
  if (!item) return <Begun quick asked={{ ...asked, plan: null }} />
  const { title, topic, strategy, partner } = item
  const recent = {
    id,
    title,
    topic,
    strategy,
    kind: kindOf(item),
    heldOn: '',
    outreach: false,
    place: '',
    apart: true,
  }
  const { ofNeed, withPartner } = pointersOf(item, needs, partners)
  const written = withPartner === null ? (partner ?? '') : ''
  return <Begun quick asked={asked} recent={{ ...recent, partner: written, withPartner }} ofNeed={ofNeed} />
}

function Begun(props: { quick: boolean; asked: Asked; recent?: Recent; ofNeed?: ActivityDraft['ofNeed'] }) {
  const { quick, asked, recent, ofNeed = null } = props
  const library = useMyLibrary()
  const [params] = useSearchParams()
  const [, go] = useLocation()
  const key = `activity/new/${library.id}`
  const [round, setRound] = useState(1)
  const [left, setLeft] = useState(() => draftLeft<ActivityDraft>(key))
  const [goesOn, setGoesOn] = useState(false)
  const [start, setStart] = useState<ActivityDraft>(() => ({ ...startOf(asked, recent, today()), ofNeed }))

  if (left && !goesOn && isOther(left.value, asked, recent)) {
    return (
      <LeftDraft
        left={left}
        onGoOn={() => {
          setGoesOn(true)
          go('/kegiatan/baru', { replace: true })
        }}
        onDrop={() => {
          dropDraft(key)
          setLeft(null)
        }}
      />
    )
  }
  const month = goesOn ? null : asked.month
  const form = { draftKey: key, start, month }
  const within = month === null ? '' : `?bulan=${month}`
  const onAnother = () => {
    setLeft(null)
    setStart(startOf({ ...asked, again: null, plan: null, day: null }, undefined, today()))
    setRound(round + 1)
    go(`/kegiatan/baru${within}`, { replace: true })
  }
  // what it was is answered on the way here; where it was not, the way begins with that
  const answered = left?.value.kind ?? start.kind
  if (quick) {
    if (answered === null) return <Redirect to="/kegiatan/baru" replace />
    return <QuickForm key={round} {...form} onAnother={onAnother} />
  }
  if (left?.value.quick && !params.has('langkah')) {
    return <Redirect to={`/kegiatan/baru/cepat${within}`} replace />
  }
  return (
    <ActivityForm
      key={round}
      {...form}
      backHref="/"
      saved={null}
      onAnother={onAnother}
      onQuick={again => go(`/kegiatan/baru/cepat${again ? `?lagi=${again}` : within}`)}
    />
  )
}
