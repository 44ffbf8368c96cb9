import { useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { oblige, type obligedRoles, readObliged, readSecurity } from '../../../contract/second-factor.ts'
import { security } from '../../../text/security.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckList } from '../../ui/choice-list.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import './people.css'

type Obliged = ResultOf<typeof readObliged>
type OfficeRole = (typeof obligedRoles)[number]

/** Which roles have to have a second factor: for national administrators. */
export function SecurityPolicyPage() {
  const words = useText(security).policy
  const answer = useAsk(readObliged, {})
  return (
    <OfficePage at="people">
      <Wrap narrow>
        <PageHead title={words.title} sub={words.text} />
        <Waiting answer={answer}>{state => <PolicyForm state={state} />}</Waiting>
      </Wrap>
    </OfficePage>
  )
}

function PolicyForm({ state }: { state: Obliged }) {
  const words = useText(security).policy
  const names = useText(shell).roles
  const { language } = useSession()
  const toasts = useToasts()
  const own = useAsk(readSecurity, {})
  const [chosen, choose] = useState<OfficeRole[]>(() =>
    state.roles.filter(({ obliged }) => obliged).map(({ role }) => role),
  )
  const { mutate, isPending, error } = useSend(oblige)
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        mutate(
          { roles: chosen },
          { onSuccess: () => toasts.show({ strong: words.saved, text: words.savedText }) },
        )
      }}
    >
      {error && <Notice kind="problem" title={says(error, language)} />}
      <CheckList<OfficeRole>
        label={words.choose}
        choices={state.roles.map(({ role, people, without }) => ({
          value: role,
          label: names[role],
          hint: words.people(number(people, language), number(without, language)),
        }))}
        value={chosen}
        onChange={choose}
      />
      {chosen.includes('national') && own.data?.recoveryLeft === null && (
        <Notice kind="warning">{words.self}</Notice>
      )}
      <div>
        <Button variant="go" type="submit" busy={isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
