import type { Role } from '../../contract/access.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import type { invite } from '../../contract/people.ts'
import { createPortal } from 'preact/compat'
import { useRef, useState } from 'preact/hooks'
import { accounts } from '../../text/accounts.ts'
import { door } from '../../text/door.ts'
import { people } from '../../text/people.ts'
import { useSession, useText } from '../data/session.tsx'
import { useZone } from '../data/my-library.ts'
import { Button } from '../ui/button.tsx'
import { dateTime } from '../ui/format.ts'
import { TextInput } from '../ui/text-input.tsx'
import { InvitationSheet } from './invitation-sheet.tsx'
import './invitation.css'
import './share-ways.css'
import { QrCode } from '../ui/qr-code.tsx'

export type Invited = ResultOf<typeof invite> & { name: string; role: Role; place: string }

/** The link that was made: to copy, to send by WhatsApp, to scan, to print. It is shown this once. */
export function InvitationLink(props: { invited: Invited; onAnother: () => void; onDone: () => void }) {
  const words = useText(people).link
  const { rolesAs } = useText(door)
  const { language } = useSession()
  const zone = useZone()
  const { code: codeLabel } = useText(accounts).slips
  const { name, role, place, token, code, expiresAt } = props.invited
  const link = `${location.origin}/undangan/${token}`
  const as = rolesAs[role]
  const until = dateTime(expiresAt, language, zone)
  const message = words.message(name, as, place, link)
  return (
    <div class="stack">
      <p>{words.text(name, as, place)}</p>
      <div class="invite-qr">
        <QrCode text={link} label={words.qr} />
        <p class="small sub">{words.qrHint}</p>
      </div>
      <p class="share-code">
        <span class="sub small">{codeLabel}</span> <b class="num">{code.replace('-', ' ')}</b>
      </p>
      <CopyLink link={link} />
      <div class="row">
        <Button variant="go" icon="chat" newTab href={`https://wa.me/?text=${encodeURIComponent(message)}`}>
          {words.whatsapp}
        </Button>
        <Button icon="printer" onClick={() => print()}>
          {words.print}
        </Button>
      </div>
      <p class="small sub">{words.once(until)}</p>
      <div class="row">
        <Button onClick={props.onAnother}>{words.another}</Button>
        <Button variant="bare" onClick={props.onDone}>
          {words.done}
        </Button>
      </div>
      {createPortal(
        <InvitationSheet name={name} what={`${as}, ${place}`} link={link} until={until} />,
        document.body,
      )}
    </div>
  )
}

function CopyLink({ link }: { link: string }) {
  const words = useText(people).link
  const field = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const copy = () => {
    field.current?.select()
    // without a secure connection a browser has no clipboard to give
    const copied = navigator.clipboard?.writeText(link) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
  }
  return (
    <div class="copy-link">
      <TextInput label={words.link} value={link} readOnly inputRef={field} onChange={() => undefined} />
      <Button icon={outcome === 'copied' ? 'check' : 'copy'} onClick={copy}>
        {words.copy}
      </Button>
      <p class={outcome === 'failed' ? 'small copy-said failed' : 'small copy-said'} role="status">
        {outcome === 'copied' && words.copied}
        {outcome === 'failed' && words.copyFailed}
      </p>
    </div>
  )
}
