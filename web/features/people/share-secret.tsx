import { useState } from 'preact/hooks'
import { accounts } from '../../../text/accounts.ts'
import { useText } from '../../data/session.tsx'
import { ShareWays } from '../../shell/share-ways.tsx'
import { Button } from '../../ui/button.tsx'
import { QrCode } from '../../ui/qr-code.tsx'

/** A link and code that are shown once, and every way to hand them on: share, WhatsApp, copy, QR. */
export function ShareSecret(props: {
  name: string
  code: string
  link: string
  message: string
  open?: boolean
}) {
  const words = useText(accounts).slips
  const { name, code, link, message } = props
  const [qr, setQr] = useState(props.open ?? false)
  return (
    <div class="share">
      <p class="share-code">
        <span class="sub small">{words.code}</span> <b class="num">{code.replace('-', ' ')}</b>
      </p>
      <ShareWays name={name} text={message} words={words}>
        {!props.open && (
          <Button size="sm" icon="qr" label={words.qrLabel(name)} onClick={() => setQr(!qr)}>
            {words.qr}
          </Button>
        )}
      </ShareWays>
      {qr && (
        <div class="invite-qr">
          <QrCode text={link} label={words.qrLabel(name)} />
        </div>
      )}
    </div>
  )
}
