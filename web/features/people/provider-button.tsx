import { beginSingleSignOn } from '../../../contract/single-sign-on.ts'
import { security } from '../../../text/security.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { keepWay } from './provider-way.ts'

/** The organisation's own sign-in. */
export function ProviderButton({ label, target }: { label: string; target: string }) {
  const words = useText(security).provider
  const { language } = useSession()
  const { mutate, isPending, isSuccess, error } = useSend(beginSingleSignOn)
  const leave = () =>
    mutate(
      {},
      {
        onSuccess: ({ url, ticket }) => {
          keepWay({ ticket, target })
          location.assign(url)
        },
      },
    )
  return (
    <>
      {error && <Notice kind="problem" title={says(error, language)} />}
      <Button variant="line" size="big" icon="building" wide busy={isPending || isSuccess} onClick={leave}>
        {words.button(label)}
      </Button>
    </>
  )
}
