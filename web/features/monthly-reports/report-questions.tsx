import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import type { Report } from '../../../contract/monthly-reports.ts'
import { forms } from '../../../text/forms.ts'
import { myReports } from '../../../text/my-reports.ts'
import { fill } from '../../../text/fill.ts'
import { shell } from '../../../text/shell.ts'
import { lastDayOf } from '../../data/days.ts'
import type { Problem } from '../../data/client.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { isClockWrong } from '../../data/clock.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { differencesBetween, picked } from '../../data/conflict.ts'
import { type Entry, isChanged, stateOf } from '../../data/outbox/rules.ts'
import { sendNow, tell } from '../../data/outbox/sending.ts'
import { discard } from '../../data/outbox/store.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useSteps } from '../../data/steps.ts'
import { ChangedMeanwhile, CompareScreen, NotComparable } from '../../shell/comparing.tsx'
import { toldOf } from '../../shell/told.ts'
import { Resumed, SendingTrouble } from '../../shell/form-notices.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { clock, date, dateTime, month } from '../../ui/format.ts'
import { StepFrame } from '../../ui/step-frame.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { shortName } from './measure-names.ts'
import { fieldsOf } from './conflict-fields.ts'
import { MeasureQuestion } from './measure-question.tsx'
import {
  type Answers,
  flagsIn,
  isAnswered,
  placeOf,
  type Question,
  questionsOf,
  type ReportDraft,
  startOf,
} from './report-draft.ts'
import type { Answering, ReportData } from './report-data.ts'
import { Sent } from './sent.tsx'
import { StepActivities } from './step-activities.tsx'
import { StepSend } from './step-send.tsx'
import { type Trouble, troublesOf } from './troubles.ts'
import { recordOf, useSending } from './use-sending.ts'

/** The report as questions: what is counted already, then one measure at a time, then the summary. */
export function ReportQuestions({ data, from }: { data: ReportData; from?: Entry }) {
  const { report, period } = data
  // a refused one is mended in its place; one that waits is followed by its correction
  const mends = from && stateOf(from) === 'refused' ? from : undefined
  const words = useText(myReports)
  const shared = useText(forms)
  const { example: exampleText, exampleMark } = useText(shell)
  const { language, example } = useSession()
  const { zone } = useMyLibrary()
  const narrow = useMedia('(max-width: 47.99em)')
  const questions = questionsOf(data.measures)
  // on a wide screen the questions stand under each other
  const screens: Question[][] = narrow ? questions.map(question => [question]) : [questions]
  const steps = screens.length + 2
  const isAgain = report.state !== 'silent'
  const kept = useFormDraft(
    from ? `report/kiriman/${from.id}` : `report/${report.libraryId}/${report.month}`,
    from ? { ...(from.draft as ReportDraft), step: steps } : startOf(report, isAgain ? steps : 1),
  )
  const { draft } = kept
  const [, goTo] = useLocation()
  const way = useSteps(steps, draft.step)
  const [invalid, setInvalid] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState({ step: 0, times: 0 })
  const [beganAt] = useState(way.at)
  const flags = flagsIn(draft, data)
  // what comes from the list of what needs the person begins with the comparison
  const [comparing, setComparing] = useState(mends !== undefined)
  const [compared, setCompared] = useState(false)
  const sending = useSending(data, kept, questions, flags, mends)

  if (sending.done) return <Sent {...sending.done} data={data} />

  const screen = screens[way.at - 2]
  const last = way.at === steps
  const early = !isClockWrong() && today() < lastDayOf(report.month)
  const newest = startOf(report, steps)
  // of what waits here the server knows nothing yet: its version is told when it is sent
  const conflict =
    (mends ? true : kept.touched && from === undefined) &&
    (draft.version !== newest.version || isElsewhere(draft, report, mends))
  // it was told to have changed, and the newest is not here: an answer that was kept from before is not it
  const unknown = isChanged(mends) && !conflict && newest.version === mends?.input.version && !compared
  const stepOf = (code: string) =>
    screens.findIndex(list => list.some(({ measure }) => measure.code === code)) + 2
  const all = troublesOf({ draft, questions, flags, invalid, locked: period.locked })
  const shown = tried.step === way.at ? all.filter(({ code }) => last || stepOf(code) === way.at) : []
  const say = words.form
  const edit = (change: Partial<ReportDraft>) => {
    kept.edit(change)
    sending.forget()
  }
  const answering: Answering = {
    data,
    draft,
    edit,
    setInvalid: (code, wrong) =>
      setInvalid(before => new Set([...before].filter(other => other !== code).concat(wrong ? code : []))),
    errorOf: path => {
      const trouble = shown.find(one => one.path === path)
      return trouble ? say[trouble.rule] : sending.errorOf(path)
    },
  }

  function goOn(skip = false) {
    const here = screen?.map(({ measure }) => measure.code) ?? []
    const wrong = all.some(({ code, rule }) => here.includes(code) && !(skip && rule === 'missing'))
    if (wrong) return setTried({ step: way.at, times: tried.times + 1 })
    setTried({ step: 0, times: tried.times })
    if (!way.mending && kept.touched) edit({ step: way.at + 1 })
    way.next()
  }

  /** The newest is taken: nothing is left of one's own, neither here nor on the list of what needs the person. */
  async function takeNewest() {
    kept.clear()
    setComparing(false)
    if (mends === undefined) return
    await discard(mends.owner, mends.seq, { alone: true })
    tell(['outbox'])
    void sendNow()
    goTo(`/laporan/${report.month.slice(0, 7)}`)
  }

  function onSubmit() {
    if (!last) return goOn()
    setTried({ step: steps, times: tried.times + 1 })
    if (all.length === 0 && !early) sending.send()
  }

  if (conflict && comparing) {
    const fields = fieldsOf(questions, words, language)
    const { version, seen } = newest
    return (
      <CompareScreen
        rows={differencesBetween(fields, { newest, mine: draft, seen: draft.seen ?? null })}
        name={words.view.title(month(report.month, language))}
        changed={report.submittedAt === null ? null : { by: report.submittedBy, at: report.submittedAt }}
        told={toldOf(report, shared.conflict, at => dateTime(at, language, zone))}
        onApply={mine => {
          edit({ ...picked<Answers>(fields, { newest, mine: draft }, mine), version, seen })
          setComparing(false)
          setCompared(true)
          way.go(steps)
        }}
        onDrop={() => void takeNewest()}
        onBack={() => (mends ? goTo('/kiriman') : setComparing(false))}
      />
    )
  }

  const only = narrow ? screen?.[0]?.measure : undefined
  const title = last ? say.check : (only?.wording[language] ?? (screen ? say.asked : say.doneActivities))
  const hint = last ? undefined : (only?.definition[language] ?? (screen ? undefined : say.doneHint))
  const unanswered = screen?.some(question => !isAnswered(draft, question)) ?? false
  const sendWord = period.locked ? say.sendRevision : isAgain ? say.sendAgain : say.send
  return (
    <StepFrame
      step={way.at}
      steps={steps}
      stepText={`${month(report.month, language)} · ${fill(shared.step, { at: way.at, of: steps })}`}
      backLabel={shared.back}
      {...(way.at === 1 && !way.mending
        ? { backHref: from ? '/kiriman' : '/laporan' }
        : { onBack: way.back })}
      saved={kept.savedAt ? fill(shared.saved, { time: clock(kept.savedAt, language, zone) }) : undefined}
      title={title}
      hint={hint}
      banner={example && <Banner label={exampleMark}>{exampleText}</Banner>}
      takesFocus={compared}
      onSubmit={onSubmit}
      problem={
        <>
          {way.at === beganAt && !conflict && (
            <Resumed kept={kept} onFresh={() => way.go(isAgain ? steps : 1)} />
          )}
          {conflict && <ChangedMeanwhile onCompare={() => setComparing(true)} />}
          {unknown && <NotComparable />}
          <ErrorSummary title={shared.unsent} attempt={tried.times} errors={shown.map(errorLine)} />
          {last && !conflict && !unknown && (
            <SendingTrouble
              problem={isSettled(sending.problem, questions) ? null : sending.problem}
              stepOf={path => (path.startsWith('figures.') ? stepOf(path.slice('figures.'.length)) : null)}
              onChange={to => way.go(to, true)}
            />
          )}
        </>
      }
      footer={
        <>
          <Button
            variant="go"
            size="big"
            type="submit"
            busy={sending.busy}
            disabledReason={last ? whyNot() : undefined}
          >
            {last ? sendWord : way.mending ? shared.toSummary : shared.next}
          </Button>
          {unanswered && !way.mending && (
            <Button variant="bare" onClick={() => goOn(true)}>
              {say.later}
            </Button>
          )}
        </>
      }
    >
      {last ? (
        <StepSend
          {...answering}
          questions={questions}
          flags={flags}
          onChange={code => way.go(stepOf(code), true)}
        />
      ) : screen ? (
        screen.map(question => (
          <MeasureQuestion
            key={question.measure.code}
            {...answering}
            question={question}
            titled={!narrow}
            flags={flags.filter(flag => placeOf(flag, questions) === question.measure.code)}
          />
        ))
      ) : (
        <StepActivities data={data} />
      )}
    </StepFrame>
  )

  /** On the summary an answer that is missing leads to its row, and is named. */
  function errorLine({ code, fieldId, rule, onSummary }: Trouble) {
    const asked = questions.find(({ measure }) => measure.code === code)
    if (!last || onSummary || !asked) return { fieldId, text: say[rule] }
    return { fieldId: `change-${code}`, text: say.missingOf(shortName(asked.measure, language)) }
  }

  function whyNot(): string | undefined {
    if (conflict || unknown) return shared.conflict.title
    if (early) return say.early(date(lastDayOf(report.month), language))
    return data.can.submit ? undefined : say.notAllowed
  }
}

/** Whether it was refused for questions that are asked no more: they are not here, and are not sent again. */
function isSettled(problem: Problem | null, questions: readonly Question[]): boolean {
  if (problem?.body.code !== 'report.figure-unknown') return false
  const asked = questions.flatMap(({ measure, parts }) => [measure, ...parts]).map(({ code }) => code)
  return (problem.body.fields ?? []).every(({ path }) => !asked.includes(path.slice('figures.'.length)))
}

/** Whether what is on record now is another library's month than the one it was begun from: the two were merged. */
function isElsewhere(draft: ReportDraft, report: Report, mends: Entry | undefined): boolean {
  if (mends === undefined) return false
  return draft.seen === undefined
    ? mends.record !== recordOf(report)
    : draft.seen.libraryId !== report.libraryId
}
