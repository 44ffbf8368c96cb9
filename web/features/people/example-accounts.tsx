import { exampleAccounts } from '../../../contract/people.ts'
import { door } from '../../../text/door.ts'
import { shell } from '../../../text/shell.ts'
import { says } from '../../data/says.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ExampleMark } from '../../ui/banner.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Avatar } from '../../ui/office-frame.tsx'
import type { Entry } from './entry.ts'

/** The accounts of the example programme: one tap signs in. */
export function ExampleAccounts({ entry }: { entry: Entry }) {
  const words = useText(door).example
  const general = useText(shell)
  const { language } = useSession()
  const { data } = useAsk(exampleAccounts, {})
  if (!data?.accounts.length) return null
  const refusal = data.accounts.some(account => account.login === entry.refusal?.login) ? entry.refusal : null
  return (
    <section class="door-example" aria-labelledby="example-title">
      <h2 id="example-title">
        {words.title} <ExampleMark>{general.exampleMark}</ExampleMark>
      </h2>
      <p class="sub small">{words.text}</p>
      {refusal && <Notice kind="problem" title={says(refusal.problem, language)} />}
      <ul class="door-accounts">
        {data.accounts.map(account => (
          <li key={account.login}>
            <button
              type="button"
              class="door-account"
              aria-busy={entry.trying === account.login || undefined}
              onClick={() => entry.try(account.login, account.password)}
            >
              <Avatar name={account.name} />
              <span>
                <span class="sr">{words.as(account.name)}: </span>
                <b aria-hidden="true">{account.name}</b>
                <small>
                  {general.roles[account.role]}, {account.place}
                </small>
              </span>
              {entry.trying === account.login ? (
                <span class="turning" aria-hidden="true" />
              ) : (
                <Icon name="chevron-right" size="s" />
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
