import { useState } from 'preact/hooks'
import type { Role } from '../../../contract/access.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { endGrant, type listPeople } from '../../../contract/people.ts'
import { accounts } from '../../../text/accounts.ts'
import { door } from '../../../text/door.ts'
import { people } from '../../../text/people.ts'
import { shell } from '../../../text/shell.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useOnlySees, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useZone } from '../../data/my-library.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, dateTime } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Avatar } from '../../ui/office-frame.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { type HandedOver, HandOverDialog } from './hand-over-dialog.tsx'
import { ResetDialog } from './reset-dialog.tsx'

export type Person = ResultOf<typeof listPeople>['people'][number]
type Grant = Person['grants'][number]

/** Roles that somebody can hand on to a successor. */
const held: readonly Role[] = ['province', 'regency', 'library', 'village-head', 'agency-head']

/** One person beside the list: roles, logins, last seen; a role can be ended. */
export function PersonPanel(props: { person: Person; place: string; onClose: () => void }) {
  const words = useText(people)
  const general = useText(shell)
  const { loginKinds } = useText(door).form
  const { language } = useSession()
  const zone = useZone()
  const more = useText(accounts)
  const { me } = useSignedIn()
  const [ending, setEnding] = useState<Grant | null>(null)
  const [handing, setHanding] = useState<HandedOver | null>(null)
  const [resetting, setResetting] = useState(false)
  const { person } = props
  const onlySees = useOnlySees()
  const day = (moment: string) => date(moment, language, zone)
  const sinceSaid = ({ since, until }: Grant) =>
    until === null ? words.people.since(day(since)) : words.people.sinceUntil(day(since), day(until))
  return (
    <SidePanel
      label={words.people.panel}
      closeLabel={general.close}
      onClose={props.onClose}
      head={<Avatar name={person.name} />}
      place={props.place}
    >
      <h2>{person.name}</h2>
      <p class="sub small">
        {words.people.seen}:{' '}
        {person.lastSeenAt ? dateTime(person.lastSeenAt, language, zone) : words.people.never}
      </p>
      <h3 class="panel-head">{words.people.rolesOf}</h3>
      <ul class="person-roles">
        {person.grants.map(grant => (
          <li key={grant.id}>
            <div>
              <b>{general.roles[grant.role]}</b>
              <p class="sub small">
                {grant.scopeName}, {sinceSaid(grant)}
              </p>
            </div>
            {!onlySees && (
              <span class="role-do">
                {held.includes(grant.role) && (
                  <Button
                    size="sm"
                    label={`${more.handOver.button}: ${words.endRole.what(general.roles[grant.role], grant.scopeName)}`}
                    onClick={() => setHanding({ grantId: grant.id, place: grant.scopeName })}
                  >
                    {more.handOver.button}
                  </Button>
                )}
                <Button
                  variant="warn"
                  size="sm"
                  label={`${words.endRole.button}: ${words.endRole.what(general.roles[grant.role], grant.scopeName)}`}
                  onClick={() => setEnding(grant)}
                >
                  {words.endRole.button}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <h3 class="panel-head">{words.people.loginsOf}</h3>
      <Facts facts={person.logins.map(login => ({ label: loginKinds[login.kind], value: login.value }))} />
      {person.id !== me.personId && !onlySees && (
        <div class="panel-do">
          <Button icon="key" onClick={() => setResetting(true)}>
            {more.reset.button}
          </Button>
        </div>
      )}
      <HandOverDialog role={handing} onClose={() => setHanding(null)} />
      <ResetDialog person={person} open={resetting} onClose={() => setResetting(false)} />
      <EndRole person={person} grant={ending} onClose={() => setEnding(null)} />
    </SidePanel>
  )
}

function EndRole(props: { person: Person; grant: Grant | null; onClose: () => void }) {
  const words = useText(people).endRole
  const general = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const { mutate, isPending, error, reset } = useSend(endGrant)
  const { person, grant } = props
  const close = () => {
    reset()
    props.onClose()
  }
  return (
    <Dialog
      open={grant !== null}
      onClose={close}
      title={words.title(person.name)}
      closeLabel={general.close}
      footer={
        <>
          <Button onClick={close}>{general.cancel}</Button>
          <Button
            variant="warn"
            busy={isPending}
            onClick={() =>
              grant &&
              mutate(
                { grantId: grant.id },
                {
                  onSuccess: () => {
                    close()
                    toasts.show({ strong: words.done, text: words.doneText(person.name) })
                  },
                },
              )
            }
          >
            {words.go}
          </Button>
        </>
      }
    >
      {grant && (
        <div class="stack">
          {error && <Notice kind="problem" title={says(error, language)} />}
          <p>
            <b>{words.what(general.roles[grant.role], grant.scopeName)}</b>
          </p>
          <p>{words.text}</p>
          {person.grants.length === 1 && <p>{words.last}</p>}
        </div>
      )}
    </Dialog>
  )
}
