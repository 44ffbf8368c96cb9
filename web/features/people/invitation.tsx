import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { acceptInvitation, readInvitation } from '../../../contract/people.ts'
import { door } from '../../../text/door.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { useDraft } from '../../data/drafts.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { date } from '../../ui/format.ts'
import { AccountFields, type NewAccount, useAccountChecks } from './account-fields.tsx'
import { deviceName } from '../../data/device.ts'
import { Door } from './door.tsx'
import { useFormErrors } from './form-errors.tsx'

type Invitation = ResultOf<typeof readInvitation>

/** What an invitation link opens: what it is for, and an account in one step. */
export function InvitationPage() {
  const { token = '' } = useParams<{ token: string }>()
  const words = useText(door).invitation
  const { language } = useSession()
  const answer = useAsk(readInvitation, { token }, { fresh: true })
  const invalid = answer.error?.body.status === 410 || answer.error?.body.status === 400
  return (
    <Door>
      {invalid && answer.error ? (
        <>
          <h1>{words.invalid}</h1>
          <p>{says(answer.error, language)}</p>
          <Button variant="line" href="/masuk">
            {words.toSignIn}
          </Button>
        </>
      ) : (
        <Waiting answer={answer}>{invitation => <Invited token={token} invitation={invitation} />}</Waiting>
      )}
    </Door>
  )
}

function Invited({ token, invitation }: { token: string; invitation: Invitation }) {
  const words = useText(door).invitation
  const { rolesAs, rolesDo } = useText(door)
  const { me } = useSession()
  const [other, setOther] = useState(false)
  const { language } = useSession()
  const periodSaid = ({ from, until }: { from: string; until: string }) =>
    words.periodOf(date(from, language), date(until, language))
  return (
    <>
      <h1>{forPlace(invitation) ? words.titlePlace(invitation.scopeName) : words.title(invitation.name)}</h1>
      <p class="sub">{words.by(invitation.invitedBy)}</p>
      <Facts
        facts={[
          { label: words.role, value: rolesAs[invitation.role] },
          { label: words.place, value: invitation.scopeName },
          ...(invitation.period ? [{ label: words.period, value: periodSaid(invitation.period) }] : []),
          { label: words.youWill, value: rolesDo[invitation.role] },
        ]}
      />
      {me && !other ? (
        <AddToMine token={token} name={me.name} onOther={() => setOther(true)} />
      ) : (
        <MakeAccount token={token} invitation={invitation} onMine={me ? () => setOther(false) : undefined} />
      )}
    </>
  )
}

/** True where the place was invited and no person's name was known. */
const forPlace = ({ name, scopeName }: Invitation) => name === scopeName.slice(0, 120)

function AddToMine(props: { token: string; name: string; onOther: () => void }) {
  const words = useText(door).invitation
  const { language, me, choose } = useSession()
  const { mutate, isPending, error } = useSend(acceptInvitation)
  return (
    <div class="stack">
      <p>
        {words.asMe(props.name)} {words.addText}
      </p>
      {error && <Notice kind="problem" title={says(error, language)} />}
      <Button
        variant="go"
        size="big"
        wide
        busy={isPending}
        onClick={() =>
          mutate(
            { token: props.token, device: deviceName() },
            {
              onSuccess: ({ me: now }) => {
                // the page opens in the place that was just added
                const added = now.grants.find(grant => !me?.grants.some(one => one.id === grant.id))
                if (added) choose(added.id)
                location.replace('/')
              },
            },
          )
        }
      >
        {words.add}
      </Button>
      <Button variant="bare" onClick={props.onOther}>
        {words.someoneElse}
      </Button>
    </div>
  )
}

function MakeAccount(props: { token: string; invitation: Invitation; onMine: (() => void) | undefined }) {
  const words = useText(door).invitation
  // a password is never kept on the device
  const { draft, change, clear } = useDraft(`invitation/${props.token.slice(0, 8)}`, {
    name: forPlace(props.invitation) ? '' : props.invitation.name,
    login: props.invitation.login ?? '',
  })
  const [password, setPassword] = useState('')
  const account: NewAccount = { ...draft, password }
  const { mutate, isPending, isSuccess } = useSend(acceptInvitation)
  const errors = useFormErrors(useAccountChecks(account, 'account.'))
  return (
    <>
      <div>
        <h2>{words.make}</h2>
        <p class="sub">{words.makeText}</p>
      </div>
      {errors.summary}
      <form
        class="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!errors.ready()) return
          mutate(
            { token: props.token, account, device: deviceName() },
            {
              onError: errors.refused,
              onSuccess: () => {
                clear()
                location.replace('/')
              },
            },
          )
        }}
      >
        <AccountFields
          account={account}
          errorAt={errors.at}
          onChange={({ password: typed, ...rest }) =>
            typed === undefined ? change(rest) : setPassword(typed)
          }
        />
        <Button variant="go" size="big" type="submit" wide busy={isPending || isSuccess}>
          {words.go}
        </Button>
      </form>
      {props.onMine ? (
        <Button variant="bare" onClick={props.onMine}>
          {words.mine}
        </Button>
      ) : (
        <p class="small">
          {words.haveAccount}{' '}
          <a href={`/masuk?lalu=${encodeURIComponent(`/undangan/${props.token}`)}`}>{words.signInFirst}</a>
        </p>
      )}
    </>
  )
}
