import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { isSeat } from '../../../contract/access.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import {
  closeLibrary,
  getLibrary,
  type Library,
  levelOfKind,
  libraryHistory,
  reopenLibrary,
} from '../../../contract/libraries.ts'
import { yearOfReports } from '../../../contract/monthly-reports.ts'
import { listEnrolments } from '../../../contract/programme.ts'
import { fields, happenings, kinds } from '../../../text/libraries.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { libraryMerges } from '../../../text/library-merges.ts'
import { programme } from '../../../text/programme.ts'
import { talk } from '../../../text/talk.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Holders } from '../../shell/holders.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { SignatoriesOf } from '../../shell/signatories.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { WeakNumbers } from '../../shell/weak-numbers.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { date, dateTime, shortMonth } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { YearLamps } from '../../ui/year-lamps.tsx'
import { factText } from './fact-text.ts'
import { LibraryFacts } from './library-facts.tsx'
import './merge.css'
import { MergeHistory } from './merge-history.tsx'
import { MergeWith } from './merge-with.tsx'
import { LibraryStandard } from './library-standard.tsx'

/** One library: its facts, its place in the programme, its year, its past. */
export function LibraryPage() {
  const { id } = useParams<{ id: LibraryId }>()
  const { grant } = useSignedIn()
  const answer = useAsk(getLibrary, { libraryId: id }, { fresh: true })
  const body = (
    <Waiting answer={answer}>
      {({ library, former }) => (
        <>
          {former !== null && <Former name={former} />}
          <LibraryBody library={library} />
        </>
      )}
    </Waiting>
  )
  if (grant.libraryId !== null) return <PhonePage at="more">{<Wrap>{body}</Wrap>}</PhonePage>
  return (
    <OfficePage at="libraries">
      <Wrap>{body}</Wrap>
    </OfficePage>
  )
}

/** For whoever came by the link of an entry that was merged into this library. */
function Former({ name }: { name: string }) {
  const words = useText(libraryMerges)
  return (
    <Notice kind="info" title={words.former(name)}>
      {words.formerText}
    </Notice>
  )
}

function LibraryBody({ library }: { library: Library }) {
  const words = useText(libraryPages)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [closing, setClosing] = useState(false)
  const office = ['national', 'province', 'regency'].includes(grant.role)
  const reopen = useSend(reopenLibrary)
  const { menu: mentored } = useText(mentoring)
  const { village, district, regency, province } = library.region
  return (
    <>
      <PageHead
        title={library.name}
        over={kinds[library.kind][language]}
        sub={[village, district, regency, province].filter(Boolean).join(', ')}
        actions={
          <>
            {!library.closedOn && !isSeat(grant.role) && (
              <Button variant="line" size="sm" icon="edit" href={`/perpustakaan/${library.id}/ubah`}>
                {words.amend}
              </Button>
            )}
            {grant.libraryId === null && (
              <Button variant="line" size="sm" icon="chat" href={`/pendampingan/perpustakaan/${library.id}`}>
                {mentored}
              </Button>
            )}
            {office && (
              <Button variant="line" size="sm" icon="people" href={`/orang?undang=${library.id}`}>
                {words.invite}
              </Button>
            )}
            {office && !library.closedOn && <MergeWith library={library} />}
            {office &&
              (library.closedOn ? (
                <Button
                  variant="line"
                  size="sm"
                  busy={reopen.isPending}
                  onClick={() => reopen.mutate({ libraryId: library.id, version: library.version })}
                >
                  {words.reopen}
                </Button>
              ) : (
                <Button variant="warn" size="sm" onClick={() => setClosing(true)}>
                  {words.close}
                </Button>
              ))}
          </>
        }
      />
      {reopen.error && <Notice kind="problem" title={says(reopen.error, language)} />}
      {library.closedOn && (
        <Notice
          kind="warning"
          title={words.closed(date(library.closedOn, language), library.closedReason ?? '')}
        />
      )}
      <Year libraryId={library.id} />
      {!library.closedOn && <WeakNumbers libraryId={library.id} />}
      <div class="cols">
        <Section title={words.facts}>
          <LibraryFacts library={library} />
        </Section>
        <div>
          {grant.role !== 'trainer' && <Holders scopeId={library.scopeId} />}
          {levelOfKind[library.kind] === 'village' && (
            <SignatoriesOf scopeId={library.scopeId} position={words.head(village ?? '')} />
          )}
          <LibraryStandard libraryId={library.id} />
          <Participation libraryId={library.id} />
          <MergeHistory libraryId={library.id} />
          <History libraryId={library.id} />
        </div>
      </div>
      <CloseDialog library={library} open={closing} onClose={() => setClosing(false)} />
    </>
  )
}

const lamps = {
  silent: 'missing',
  submitted: 'half',
  returned: 'half',
  verified: 'lit',
  locked: 'lit',
  'not-expected': 'soon',
  ahead: 'soon',
} as const

function Year({ libraryId }: { libraryId: LibraryId }) {
  const words = useText(libraryPages)
  const { language } = useSession()
  const year = Number(today().slice(0, 4))
  const { data } = useAsk(yearOfReports, { libraryId, year })
  if (!data) return null
  const now = `${today().slice(0, 7)}-01`
  return (
    <div class="night lamps-strip">
      <b class="small">{words.year(year)}</b>
      <YearLamps
        label={words.year(year)}
        months={data.months.map(({ month, state }) => {
          const lamp = month === now && state === 'silent' ? 'now' : lamps[state]
          return {
            short: shortMonth(month.slice(0, 7), language).slice(0, 1),
            state: lamp,
            said: words.lamp[lamp],
          }
        })}
      />
    </div>
  )
}

function Participation({ libraryId }: { libraryId: LibraryId }) {
  const words = useText(libraryPages)
  const names = useText(programme)
  const { thread } = useText(talk)
  const { language } = useSession()
  const answer = useAsk(listEnrolments, { libraryId })
  return (
    <Section title={words.participation}>
      <Waiting answer={answer}>
        {({ enrolments }) =>
          enrolments.length === 0 ? (
            <p class="sub">{words.noParticipation}</p>
          ) : (
            <ul class="lines">
              {enrolments.map(e => (
                <li key={e.id}>
                  <b>
                    {names.kinds[e.kind]} {e.year}
                  </b>{' '}
                  <State
                    glyph={
                      e.state === 'active' || e.state === 'independent'
                        ? 'done'
                        : e.state === 'lapsed' || e.state === 'declined'
                          ? 'cancelled'
                          : 'half'
                    }
                  >
                    {names.states[e.state]}
                  </State>
                  <br />
                  <span class="sub small">
                    {[
                      e.decree &&
                        `${names.columns.decree} ${e.decree.number}, ${date(e.decree.date, language)}`,
                      e.learnedFrom && `${names.columns.learnedFrom} ${e.learnedFrom.name}`,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>{' '}
                  <a class="small" href={`/percakapan/enrolment/${libraryId}/${e.id}`}>
                    {thread.link}
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Waiting>
    </Section>
  )
}

function History({ libraryId }: { libraryId: LibraryId }) {
  const words = useText(libraryPages)
  const { language } = useSession()
  const answer = useAsk(libraryHistory, { libraryId })
  const label = (field: string) => (field in fields ? fields[field as keyof typeof fields][language] : field)
  return (
    <Section title={words.history}>
      <Waiting answer={answer}>
        {({ history }) => (
          <ol class="lines">
            {history.map(entry => (
              <li key={entry.version}>
                <b>{happenings[entry.what][language]}</b>{' '}
                <span class="sub small">
                  {dateTime(entry.at, language, 'WIB')} {entry.by !== '–' && words.by(entry.by)}
                </span>
                {entry.what !== 'registered' &&
                  entry.changes.map(change => (
                    <div key={change.field} class="small">
                      {words.changed(
                        label(change.field),
                        factText(change.field, change.from, language) ?? '–',
                        factText(change.field, change.to, language) ?? '–',
                      )}
                    </div>
                  ))}
              </li>
            ))}
          </ol>
        )}
      </Waiting>
    </Section>
  )
}

function CloseDialog(props: { library: Library; open: boolean; onClose: () => void }) {
  const words = useText(libraryPages)
  const { language } = useSession()
  const { draft, change, clear } = useDraft(`library/close/${props.library.id}`, { on: today(), reason: '' })
  const close = useSend(closeLibrary)
  const save = () =>
    close.mutate(
      { libraryId: props.library.id, version: props.library.version, ...draft },
      {
        onSuccess: () => {
          clear()
          props.onClose()
        },
      },
    )
  return (
    <FormDialog
      open={props.open}
      title={words.closeTitle}
      action={words.close}
      warn
      busy={close.isPending}
      onSend={save}
      onClose={props.onClose}
    >
      <p>{words.closeText}</p>
      {close.error && <Notice kind="problem" title={says(close.error, language)} />}
      <DateInput label={words.closeOn} value={draft.on} onChange={on => change({ on })} max={today()} />
      <TextArea
        label={words.closeReason}
        value={draft.reason}
        onChange={reason => change({ reason })}
        rows={3}
        maxLength={500}
      />
    </FormDialog>
  )
}
