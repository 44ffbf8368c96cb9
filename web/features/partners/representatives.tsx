import { useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { GrantId, InvitationId } from '../../../contract/ids.ts'
import type { getPartner, Partner } from '../../../contract/partners.ts'
import { endGrant, withdrawInvitation } from '../../../contract/people.ts'
import { partners } from '../../../text/partners.ts'
import { refresh, useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'

type People = NonNullable<ResultOf<typeof getPartner>['representatives']>

/** Who can sign in for a partner, and who is invited to; its office invites and ends. */
export function Representatives(props: {
  partner: Partner
  people: People
  may: boolean
  onInvite: () => void
}) {
  const { page } = useText(partners)
  const [ending, setEnding] = useState<People[number] | null>(null)
  const { people, may } = props
  return (
    <Section
      title={page.representatives}
      actions={
        may && (
          <Button variant="line" size="sm" onClick={props.onInvite}>
            {page.invite}
          </Button>
        )
      }
    >
      {people.length === 0 ? (
        <p class="sub">{page.noRepresentatives}</p>
      ) : (
        <ul class="lines">
          {people.map(one => (
            <li key={one.id} class="gift">
              <span>
                {one.name} {one.waiting && <span class="sub small">{page.waiting}</span>}
              </span>
              {may && (
                <Button
                  variant="bare"
                  size="sm"
                  label={one.waiting ? page.withdraw(one.name) : page.endAccessOf(one.name)}
                  onClick={() => setEnding(one)}
                >
                  {one.waiting ? page.withdrawIt : page.endAccess}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {ending && <End of={ending} onClose={() => setEnding(null)} />}
    </Section>
  )
}

function End({ of, onClose }: { of: People[number]; onClose: () => void }) {
  const { page } = useText(partners)
  const end = useSend(endGrant)
  const withdraw = useSend(withdrawInvitation)
  const done = {
    onSuccess: () => {
      refresh(['partners'])
      onClose()
    },
  }
  return (
    <FormDialog
      title={of.waiting ? page.withdraw(of.name) : page.endAccessOf(of.name)}
      action={of.waiting ? page.withdrawIt : page.endAccess}
      warn
      problem={end.error ?? withdraw.error}
      busy={end.isPending || withdraw.isPending}
      onSend={() =>
        of.waiting
          ? withdraw.mutate({ invitationId: of.id as InvitationId }, done)
          : end.mutate({ grantId: of.id as GrantId }, done)
      }
      onClose={onClose}
    >
      <p>{page.endAccessText}</p>
    </FormDialog>
  )
}
