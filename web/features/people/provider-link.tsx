import { useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { readSecurity } from '../../../contract/second-factor.ts'
import { linkSingleSignOn, unlinkSingleSignOn } from '../../../contract/single-sign-on.ts'
import { security } from '../../../text/security.ts'
import { useZone } from '../../data/my-library.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { AgainForm } from './again-form.tsx'
import { keepWay } from './provider-way.ts'

type Provider = NonNullable<ResultOf<typeof readSecurity>['provider']>

/** The link of one's own account to the organisation's own sign-in. */
export function ProviderLink({ provider, fresh }: { provider: Provider; fresh: boolean }) {
  const words = useText(security).provider
  const { label, linkedAt } = provider
  return (
    <Section title={words.section(label)}>
      {linkedAt ? (
        <Linked label={label} since={linkedAt} fresh={fresh} />
      ) : (
        <NotLinked label={label} fresh={fresh} />
      )}
    </Section>
  )
}

function NotLinked({ label, fresh }: { label: string; fresh: boolean }) {
  const words = useText(security).provider
  const { mutate, isPending, isSuccess } = useSend(linkSingleSignOn)
  return (
    <div class="stack">
      <p class="sub account-text">{words.text(label)}</p>
      <AgainForm
        fresh={fresh}
        action={words.link(label)}
        busy={isPending || isSuccess}
        onSend={(password, refused) =>
          mutate(
            { password },
            {
              onError: refused,
              onSuccess: ({ url, ticket }) => {
                keepWay({ ticket, target: '/akun' })
                location.assign(url)
              },
            },
          )
        }
      />
    </div>
  )
}

function Linked({ label, since, fresh }: { label: string; since: string; fresh: boolean }) {
  const words = useText(security).provider
  const { language } = useSession()
  const zone = useZone()
  const toasts = useToasts()
  const [asking, setAsking] = useState(false)
  const { mutate, isPending } = useSend(unlinkSingleSignOn)
  return (
    <div class="stack">
      <p>
        <State glyph="done">{words.linked(label, date(since, language, zone))}</State>
      </p>
      {asking ? (
        <>
          <h3>{words.unlinkTitle(label)}</h3>
          <p>{words.unlinkText}</p>
          <AgainForm
            fresh={fresh}
            action={words.unlink}
            warn
            busy={isPending}
            onCancel={() => setAsking(false)}
            onSend={(password, refused) =>
              mutate(
                { password },
                { onError: refused, onSuccess: () => toasts.show({ strong: words.unlinked }) },
              )
            }
          />
        </>
      ) : (
        <div>
          <Button size="sm" icon="link" onClick={() => setAsking(true)}>
            {words.unlink}
          </Button>
        </div>
      )}
    </div>
  )
}
