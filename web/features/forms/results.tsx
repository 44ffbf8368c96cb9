import { useState } from 'preact/hooks'
import {
  exportForm,
  type Form,
  formResults,
  type FormResults,
  type QuestionResult,
} from '../../../contract/forms.ts'
import { forms } from '../../../text/meeting-forms.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ExportMenu } from '../../shell/list-parts.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number, percent } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { GainTables } from './gain-tables.tsx'

/** What was answered, question by question, and what a test shows was gained; new answers come in by themselves. */
export function Results({ form }: { form: Form }) {
  const answer = useAsk(formResults, { id: form.id })
  return (
    <Waiting answer={answer} kind="block">
      {told => <Told told={told} />}
    </Waiting>
  )
}

function Told({ told }: { told: FormResults }) {
  const { results: words } = useText(forms)
  const { language } = useSession()
  const { form, shown } = told
  const n = (value: number) => number(value, language)
  if (form.answers === 0) return <Empty title={words.none} text={words.noneText} />
  return (
    <>
      {shown < form.answers && (
        <Notice title={shown > 0 ? words.of(n(shown), n(form.answers)) : undefined}>
          {form.state === 'closed' ? words.tooFew : words.held}
        </Notice>
      )}
      {told.gain.length > 0 && <GainTables gain={told.gain} />}
      {shown > 0 && (
        <Section
          title={words.all(n(shown))}
          actions={<ExportMenu download={exportForm} input={{ id: form.id }} />}
        >
          <ol class="form-results">
            {told.results.map((result, at) => (
              <li key={result.id}>
                <h3>
                  {at + 1}. {result.text}
                </h3>
                <OneResult result={result} />
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}

function OneResult({ result }: { result: QuestionResult }) {
  const { results: words } = useText(forms)
  const { language } = useSession()
  if (result.few) return <p class="sub">{words.few}</p>
  if (result.kind === 'text') return <Texts texts={result.texts} />
  const isScale = result.kind === 'scale'
  return (
    <>
      {isScale && result.mean !== null ? (
        <p class="form-mean">
          <b class="num">{number(result.mean, language, 1)}</b>
          <span class="sub small">
            {words.mean.toLowerCase()}, {words.answered(number(result.n, language))}
          </span>
        </p>
      ) : (
        <p class="sub small">{words.answered(number(result.n, language))}</p>
      )}
      <ul class="form-counts">
        {result.counts.map((count, at) => {
          const label = isScale ? String(at + 1) : (result.options[at]?.text ?? '')
          const share = percent(result.n === 0 ? 0 : count / result.n, language)
          const said = words.share(number(count, language), number(result.n, language), share)
          return (
            <li key={at} class={isScale ? undefined : 'words'}>
              <span>
                {label}
                {result.options[at]?.right && <b> ({words.right})</b>}
              </span>
              {isScale && <Bar verified={count} total={Math.max(1, result.n)} label={`${label}: ${said}`} />}
              <span class="num small">
                {number(count, language)} ({share})
              </span>
              {!isScale && <Bar verified={count} total={Math.max(1, result.n)} label={`${label}: ${said}`} />}
            </li>
          )
        })}
      </ul>
    </>
  )
}

const fewTexts = 8
function Texts({ texts }: { texts: string[] }) {
  const { results: words } = useText(forms)
  const { language } = useSession()
  const [isWhole, setWhole] = useState(false)
  if (texts.length === 0) return <p class="sub">{words.noTexts}</p>
  const shown = isWhole ? texts : texts.slice(0, fewTexts)
  return (
    <>
      <ul class="form-texts">
        {shown.map((text, at) => (
          <li key={at}>{text}</li>
        ))}
      </ul>
      {shown.length < texts.length && (
        <Button variant="bare" size="sm" onClick={() => setWhole(true)}>
          {words.moreTexts(number(texts.length - shown.length, language))}
        </Button>
      )}
    </>
  )
}
