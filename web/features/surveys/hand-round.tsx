import './surveys.css'
import { useRef, useState } from 'preact/hooks'
import { useParams } from 'wouter'
import type { SurveyId } from '../../../contract/ids.ts'
import { pairCodeFrom, readPairCode, spacedCode } from '../../../contract/pair-codes.ts'
import { longestWords, type SurveyScale, surveyScales } from '../../../contract/survey-rules.ts'
import { getSurvey, type Survey } from '../../../contract/surveys.ts'
import { surveyPage } from '../../../text/survey-page.ts'
import { surveys as texts } from '../../../text/surveys.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useKeepingOn, useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { DoneFrame, StepFrame } from '../../ui/step-frame.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { madeHere, writeOf } from './kept.ts'

/** The library’s own phone, handed round (`/survei/:id/isi`): one after another, each begins with an empty screen. */
export function HandRoundPage() {
  const { id = '' } = useParams()
  const { hand, one } = useText(texts)
  const here = madeHere(useOutbox(), id)
  const answer = useAsk(getSurvey, { id: id as SurveyId }, { enabled: here === undefined })
  // as it was when it was opened: that it was sent meanwhile must not empty the screen under somebody's hand
  const opened = useRef<Of | null>(null)
  if (here && here.area !== '') opened.current ??= { ...here, kind: 'immediate', area: here.area }
  if (answer.data?.survey.state === 'open') opened.current ??= answer.data.survey
  if (opened.current?.id === id) return <Round of={opened.current} />
  return (
    <PhonePage at="more">
      <Wrap>
        <Waiting answer={answer}>
          {({ survey }) => (
            <>
              <PageHead title={survey.title} />
              <Notice>{one.closed}</Notice>
              <div class="stack last-action">
                <Button size="big" wide href={`/survei/${id}`}>
                  {hand.done}
                </Button>
              </div>
            </>
          )}
        </Waiting>
      </Wrap>
    </PhonePage>
  )
}

type Of = Pick<Survey, 'id' | 'title' | 'kind' | 'area'>
function Round({ of }: { of: Of }) {
  const [n, setN] = useState(0)
  const [code, setCode] = useState<string | null>()
  return code === undefined ? (
    <Answering
      key={n}
      of={of}
      onDone={given => {
        setN(n + 1)
        setCode(given)
      }}
    />
  ) : (
    <Thanks of={of} n={n} code={code} onNext={() => setCode(undefined)} />
  )
}

function Thanks(props: { of: Of; n: number; code: string | null; onNext: () => void }) {
  const { hand: words } = useText(texts)
  const asked = useText(surveyPage)
  const { language } = useSession()
  return (
    <DoneFrame
      title={words.thanks}
      hint={words.kept}
      footer={
        <>
          <Button variant="lamp" size="big" onClick={props.onNext}>
            {words.next}
          </Button>
          <Button variant="bare" href={`/survei/${props.of.id}`}>
            {words.stop}
          </Button>
        </>
      }
    >
      {props.code !== null && (
        <>
          <p>{words.code}</p>
          <p class="survey-own-code">{spacedCode(props.code)}</p>
          <p class="small">{asked.keepCode}</p>
        </>
      )}
      <p class="small">{words.count(number(props.n, language))}</p>
    </DoneFrame>
  )
}

/** Nothing of it is kept as a draft: the next person must not find it. */
function Answering({ of, onDone }: { of: Of; onDone: (code: string | null) => void }) {
  const { hand: words } = useText(texts)
  const asked = useText(surveyPage)
  const library = useMyLibrary()
  const keep = useKeepingOn()
  const [steps, setSteps] = useState<Partial<Record<SurveyScale, number>>>({})
  const [said, setSaid] = useState({ best: '', better: '', code: '' })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [once] = useState(() => crypto.randomUUID())
  const isFirst = of.kind === 'immediate'
  const isWhole = surveyScales.every(scale => steps[scale] !== undefined)
  const isCodeWrong = said.code.trim() !== '' && readPairCode(said.code) === undefined

  async function send() {
    setTried(true)
    if (!isWhole || isCodeWrong || busy) return
    setBusy(true)
    const own = isFirst ? pairCodeFrom(crypto.getRandomValues(new Uint8Array(5))) : null
    const code = own ?? readPairCode(said.code) ?? null
    const answer = { ...steps, best: said.best, better: said.better, code }
    await keep(
      writeOf(
        'surveys.answer-here',
        { id: of.id, once, answer },
        {
          ...{ id: of.id, title: words.about, libraryId: library.id },
        },
      ),
    ).then(
      () => onDone(own),
      () => setBusy(false),
    )
  }
  return (
    <StepFrame
      step={1}
      steps={1}
      stepText={words.step}
      backLabel={words.done}
      backHref={`/survei/${of.id}`}
      takesFocus
      title={asked.title[of.kind]}
      hint={
        <>
          <b>{of.title}</b>. {asked.anonymous} {words.start}
        </>
      }
      problem={tried && !isWhole && <Notice kind="problem" title={words.left} />}
      onSubmit={() => void send()}
      footer={
        <Button variant="go" size="big" type="submit" busy={busy}>
          {words.send}
        </Button>
      }
    >
      {surveyScales.map((scale, at) => (
        <fieldset class="survey-question" key={scale}>
          <legend>
            {at + 1}. {asked.scales[of.kind][scale](asked.areas[of.area])}
          </legend>
          <div class="survey-steps">
            {[1, 2, 3, 4, 5].map(step => (
              <label key={step}>
                <input
                  type="radio"
                  name={scale}
                  value={step}
                  checked={steps[scale] === step}
                  onChange={() => setSteps({ ...steps, [scale]: step })}
                />
                {step}
              </label>
            ))}
          </div>
          <p class="survey-ends small sub" aria-hidden="true">
            <span>{words.low}</span>
            <span>{words.high}</span>
          </p>
        </fieldset>
      ))}
      {(['best', 'better'] as const).map(name => (
        <TextArea
          key={name}
          label={asked.texts[of.kind][name]}
          optional={words.optional}
          value={said[name]}
          maxLength={longestWords}
          onChange={text => setSaid({ ...said, [name]: text })}
        />
      ))}
      {!isFirst && (
        <TextInput
          label={asked.code}
          hint={words.codeHint}
          optional={words.optional}
          value={said.code}
          maxLength={20}
          error={tried && isCodeWrong ? words.wrongCode : undefined}
          onChange={code => setSaid({ ...said, code })}
        />
      )}
    </StepFrame>
  )
}
