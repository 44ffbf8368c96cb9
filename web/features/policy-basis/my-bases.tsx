import { useState } from 'preact/hooks'
import { may } from '../../../contract/access.ts'
import { type Basis, listBases } from '../../../contract/policy-basis.ts'
import { policyBasis } from '../../../text/policy-basis.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { PartnerTabs } from '../../shell/partner-tabs.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { BasisFacts } from './basis-facts.tsx'
import { BasisForm } from './basis-form.tsx'
import { BasisMark } from './basis-columns.tsx'

/** What a library's work rests on: its own documents, and those of the regions that hold it. */
export function MyBasesPage() {
  const words = useText(policyBasis)
  const { grant } = useSignedIn()
  const [entering, setEntering] = useState(false)
  const answer = useAsk(listBases, { limit: 100 })
  const keeper = may['policy-basis.keep'].some(role => role === grant.role)
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead
          title={words.list.title}
          actions={
            keeper && (
              <Button variant="go" size="sm" icon="plus" onClick={() => setEntering(true)}>
                {words.list.record}
              </Button>
            )
          }
        />
        <PartnerTabs at="basis" />
        <Waiting answer={answer} kind="rows">
          {({ documents }) =>
            documents.length === 0 ? (
              <Empty title={words.list.none} text={words.list.noneText} />
            ) : (
              <ul class="lines">
                {documents.map(basis => (
                  <li key={basis.id}>
                    <Line basis={basis} />
                  </li>
                ))}
              </ul>
            )
          }
        </Waiting>
        {entering && (
          <BasisForm
            before={null}
            of={{ scopeId: grant.scopeId, name: grant.name }}
            onClose={() => setEntering(false)}
          />
        )}
      </Wrap>
    </PhonePage>
  )
}

function Line({ basis }: { basis: Basis }) {
  const { language } = useSession()
  return (
    <details>
      <summary>
        <b>{basis.number}</b> {basis.title} <BasisMark state={basis.state} language={language} />
      </summary>
      <BasisFacts basis={basis} />
    </details>
  )
}
