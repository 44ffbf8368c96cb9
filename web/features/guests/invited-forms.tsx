import { formsOfGuest } from '../../../contract/forms.ts'
import { invitations } from '../../../text/invitations.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'

/** The forms that the meeting asks its guests to fill in now. */
export function InvitedForms({ token }: { token: string }) {
  const { page: words } = useText(invitations)
  const { data } = useAsk(formsOfGuest, { token })
  if (!data || data.forms.length === 0) return null
  return (
    <section>
      <h2>{words.forms}</h2>
      <div class="invited-more">
        {data.forms.map(({ title, path }) => (
          <Button key={path} variant="go" icon="edit" newTab href={path}>
            {title}
          </Button>
        ))}
      </div>
    </section>
  )
}
