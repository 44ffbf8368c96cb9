import './needs.css'
import { useState } from 'preact/hooks'
import {
  listMatchingRules,
  type MatchingRule,
  matchingRules,
  type RuleVersion,
} from '../../../contract/matching.ts'
import { matching } from '../../../text/matching.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, number, percent } from '../../ui/format.ts'
import { PageHead } from '../../ui/page.tsx'
import { PublishRules } from './publish-rules.tsx'

/** The rules of matching in words, as they are in force, and every version before and to come. */
export function RulesPage() {
  const words = useText(matching)
  const { grant } = useSignedIn()
  const onlySees = useOnlySees()
  const answer = useAsk(listMatchingRules, {})
  const [publishing, setPublishing] = useState(false)
  const mayPublish = grant.role === 'national' && !onlySees
  return (
    <AnyPage at="more">
      <PageHead
        title={words.title}
        sub={words.intro}
        actions={
          mayPublish && (
            <Button variant="go" size="sm" onClick={() => setPublishing(true)}>
              {words.publish}
            </Button>
          )
        }
      />
      <Waiting answer={answer}>
        {({ versions, inForce }) => {
          const now = versions.find(({ version }) => version === inForce)
          const [newest] = versions
          return (
            <div class="need-page">
              <h2>{words.hard}</h2>
              <p>{words.hardText}</p>
              {now && <Weights rules={now} />}
              <h2>{words.versions}</h2>
              <Versions versions={versions} inForce={inForce} />
              {publishing && newest && <PublishRules newest={newest} onClose={() => setPublishing(false)} />}
            </div>
          )
        }}
      </Waiting>
    </AnyPage>
  )
}

function Weights({ rules }: { rules: RuleVersion }) {
  const words = useText(matching)
  const { language } = useSession()
  const meaning = useMeaning(rules)
  const inOrder = matchingRules.toSorted((a, b) => (rules.weights[b] ?? 0) - (rules.weights[a] ?? 0))
  return (
    <>
      <h2>{words.weights}</h2>
      <p>{words.weightsText}</p>
      <Facts
        facts={inOrder.map(rule => ({
          label: `${words.rules[rule]} · ${number(rules.weights[rule] ?? 0, language)}`,
          value: meaning(rule),
        }))}
      />
    </>
  )
}

/** What a rule does, with the numbers that are in it. */
function useMeaning({ measures }: RuleVersion): (rule: MatchingRule) => string {
  const { meanings } = useText(matching)
  const { language } = useSession()
  const share = (of: number) => percent(of, language)
  return rule => {
    switch (rule) {
      case 'spread':
        return meanings.spread(number(measures.months, language))
      case 'theme':
        return meanings.theme(share(measures.anyTopic), share(measures.partnerTopic))
      case 'place':
        return meanings.place(share(measures.province), share(measures.nation))
      case 'kind':
        return meanings.kind(share(measures.partnerHelp))
      case 'size':
        return meanings.size(share(measures.unknownSize))
      case 'urgency':
        return meanings.urgency(share(measures.longTerm))
      case 'time':
        return meanings.time(number(measures.days, language))
      case 'reliability':
        return meanings.reliability()
    }
  }
}

function Versions({ versions, inForce }: { versions: RuleVersion[]; inForce: number }) {
  const words = useText(matching)
  const { language } = useSession()
  return (
    <ul>
      {versions.map(({ version, validFrom, reason, by, weights }) => (
        <li key={version} class="need-card">
          <p>
            <b>{words.version(version)}</b> · {words.from(date(validFrom, language))}
            {version === inForce && ` · ${words.inForce}`}
            {by && ` · ${words.by(by)}`}
          </p>
          <p>{reason}</p>
          <p class="small sub">
            {matchingRules
              .map(rule => `${words.rules[rule]} ${number(weights[rule] ?? 0, language)}`)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
