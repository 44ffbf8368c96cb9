import { useState } from 'preact/hooks'
import { accounts } from '../../../text/accounts.ts'
import { useText } from '../../data/session.tsx'
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
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null)
  const [qr, setQr] = useState(props.open ?? false)
  // most desks have no sheet to share by; a phone has
  const canShare = typeof navigator.share === 'function'
  const copy = () => {
    const copied = navigator.clipboard?.writeText(message) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    )
  }
  return (
    <div class="share">
      <p class="share-code">
        <span class="sub small">{words.code}</span> <b class="num">{code.replace('-', ' ')}</b>
      </p>
      <div class="row">
        {canShare && (
          <Button
            size="sm"
            icon="upload"
            label={words.shareLabel(name)}
            onClick={() => void navigator.share({ text: message }).catch(() => undefined)}
          >
            {words.share}
          </Button>
        )}
        <Button
          size="sm"
          icon="chat"
          newTab
          label={words.whatsappLabel(name)}
          href={`https://wa.me/?text=${encodeURIComponent(message)}`}
        >
          {words.whatsapp}
        </Button>
        <Button
          size="sm"
          icon={said === 'copied' ? 'check' : 'copy'}
          label={words.copyLabel(name)}
          onClick={copy}
        >
          {words.copy}
        </Button>
        {!props.open && (
          <Button size="sm" icon="qr" label={words.qrLabel(name)} onClick={() => setQr(!qr)}>
            {words.qr}
          </Button>
        )}
      </div>
      <p class={said === 'failed' ? 'small copy-said failed' : 'small copy-said'} role="status">
        {said === 'copied' && words.copied}
        {said === 'failed' && words.copyFailed}
      </p>
      {qr && (
        <div class="invite-qr">
          <QrCode text={link} label={words.qrLabel(name)} />
        </div>
      )}
    </div>
  )
}
