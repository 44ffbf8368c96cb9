import { useState } from 'preact/hooks'
import { type Activity, listActivities, matchPartner } from '../../../contract/activities.ts'
import type { LibraryId, PartnerId } from '../../../contract/ids.ts'
import { matchPartners } from '../../../text/match-partners.ts'
import { useDraft } from '../../data/drafts.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { dayDate, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { type KnownPartner, useKnownPartners } from '../../shell/pointers.ts'
import { bySameWords, type Meant, meantBy } from './alike.ts'

/** So many activities are looked at at a time, the newest first; the contract's most for one command. */
const most = 100

/** Partners written in words, each asked about once for all its activities, where one on record is like it (`/kegiatan/mitra`). */
export function MatchPartnersPage() {
  const words = useText(matchPartners)
  const library = useMyLibrary()
  const partners = useKnownPartners()
  const answer = useAsk(
    listActivities,
    { ...{ libraryId: library.id, unmatched: true, sort: 'heldOn', order: 'desc', limit: most } } as never,
    { fresh: true },
  )
  return (
    <PhonePage at="activities">
      <Wrap>
        <PageHead over={<a href="/kegiatan">{words.back}</a>} title={words.title} sub={words.lead} />
        <Waiting answer={answer} kind="rows">
          {({ activities }) => partners && <Questions activities={activities} partners={partners} />}
        </Waiting>
      </Wrap>
    </PhonePage>
  )
}

function Questions({ activities, partners }: { activities: Activity[]; partners: KnownPartner[] }) {
  const words = useText(matchPartners)
  const library = useMyLibrary()
  // whom the person said to be on no list is not asked about again on this phone
  const { draft, change } = useDraft<{ apart: string[] }>(`partner-match/${library.id}`, { apart: [] })
  const questions = bySameWords(activities).flatMap(held => {
    const written = held[0]?.partner ?? ''
    const meant = meantBy(written, partners)
    return meant && !draft.apart.includes(written) ? [{ written, held, meant }] : []
  })
  if (questions.length === 0) return <Empty title={words.none} text={words.noneText} />
  return (
    <ul>
      {questions.map(question => (
        <li key={question.written}>
          <Question
            {...question}
            partners={partners}
            onApart={() => change({ apart: [...draft.apart, question.written] })}
          />
        </li>
      ))}
    </ul>
  )
}

function Question(props: {
  written: string
  held: Activity[]
  meant: Meant
  partners: KnownPartner[]
  onApart: () => void
}) {
  const { written, held, meant } = props
  const words = useText(matchPartners)
  const { language } = useSession()
  const library = useMyLibrary()
  const toasts = useToasts()
  const send = useSend(matchPartner)
  const undo = useSend(matchPartner)
  const [other, setOther] = useState(false)
  const last = held[0]?.heldOn ?? ''

  function match(partnerId: PartnerId) {
    const of = (later: number) =>
      held.map(({ id, version }) => ({ id, version: version + later })).slice(0, most)
    const libraryId = library.id as LibraryId
    send.mutate(
      { libraryId, activities: of(0), partnerId },
      {
        onSuccess: ({ activities }) =>
          toasts.show({
            ...{ strong: words.matched(number(activities, language)), glyph: 'done' },
            undo: {
              label: words.undo,
              run: () => undo.mutate({ libraryId, activities: of(1), partnerId: null }),
            },
          }),
      },
    )
  }

  return (
    <article class="phone-item">
      <div>
        <b>{words.written(written)}</b>
        <span class="small sub">
          {words.inActivities(number(held.length, language), dayDate(last, language))}
        </span>
        <p class="small">
          {words.is} {meant.partner.name}?
          <br />
          <span class="sub">{words.because(meant.words.join(' '))}</span>
        </p>
      </div>
      <div class="entry-do stack">
        {send.error && <Notice kind="problem" title={says(send.error, language)} />}
        <Button
          variant="go"
          wide
          icon="check"
          busy={send.isPending}
          label={`${words.yes}: ${written}`}
          onClick={() => match(meant.partner.id)}
        >
          {words.yes}
        </Button>
        {other && (
          <Select
            label={words.others}
            placeholder="–"
            value=""
            options={props.partners.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={match}
          />
        )}
        <div class="row">
          {!other && props.partners.length > 1 && (
            <Button label={`${words.others}: ${written}`} onClick={() => setOther(true)}>
              {words.others}
            </Button>
          )}
          <Button variant="bare" label={`${words.notOne}: ${written}`} onClick={props.onApart}>
            {words.notOne}
          </Button>
        </div>
      </div>
    </article>
  )
}
