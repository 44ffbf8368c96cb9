import { useState } from 'preact/hooks'
import { resetAccess } from '../../../contract/accounts.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { makeId, type PersonId, type ResetId } from '../../../contract/ids.ts'
import { accounts } from '../../../text/accounts.ts'
import { security } from '../../../text/security.ts'
import { shell } from '../../../text/shell.ts'
import { useZone } from '../../data/my-library.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { ShareSecret } from './share-secret.tsx'

type Reset = ResultOf<typeof resetAccess>

/** Asks before a person's password and devices are put out; then the code and link with which they set a new one. */
export function ResetDialog(props: {
  person: { id: PersonId; name: string }
  open: boolean
  onClose: () => void
}) {
  const words = useText(accounts).reset
  const general = useText(shell)
  const { language } = useSession()
  const [id] = useState(() => makeId<ResetId>())
  const more = useText(security).reset
  const [secondFactor, setSecondFactor] = useState(false)
  const [made, setMade] = useState<Reset | null>(null)
  const { mutate, isPending, error, reset } = useSend(resetAccess)
  const close = () => {
    setMade(null)
    reset()
    props.onClose()
  }
  return (
    <Dialog
      open={props.open}
      onClose={close}
      title={made ? words.ready : words.title(props.person.name)}
      closeLabel={general.close}
      footer={
        made ? (
          <Button onClick={close}>{general.close}</Button>
        ) : (
          <>
            <Button onClick={close}>{general.cancel}</Button>
            <Button
              variant="warn"
              busy={isPending}
              onClick={() => mutate({ id, personId: props.person.id, secondFactor }, { onSuccess: setMade })}
            >
              {words.go}
            </Button>
          </>
        )
      }
    >
      <div class="stack">
        {error && <Notice kind="problem" title={says(error, language)} />}
        {made ? (
          <Ready made={made} />
        ) : (
          <>
            <p>{words.text}</p>
            <Checkbox
              label={more.factor}
              hint={more.factorHint}
              checked={secondFactor}
              onChange={setSecondFactor}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}

function Ready({ made }: { made: Reset }) {
  const words = useText(accounts)
  const { language } = useSession()
  const zone = useZone()
  const link = `${location.origin}/pulihkan/${made.token}`
  const until = date(made.expiresAt, language, zone)
  const page = `${location.host}/undangan`
  return (
    <>
      <p>{words.reset.forWhom(made.name)}</p>
      <ShareSecret
        name={made.name}
        code={made.code}
        link={link}
        message={words.slips.resetMessage(made.name, link, page, made.code, until)}
        open
      />
      <p class="small sub">{words.slips.once(until)}</p>
    </>
  )
}
