import './share-ways.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'

/** Beyond so many signs an address does not open in WhatsApp on every phone. */
const longest = 4000

export type ShareWords = {
  whatsapp: string
  whatsappLabel: (name: string) => string
  share: string
  shareLabel: (name: string) => string
  copy: string
  copyLabel: (name: string) => string
  copied: string
  copyFailed: string
  /** Where the text is too long for an address. */
  long?: string
}

/** The ways a text leaves: the phone's own sheet where there is one, WhatsApp, the clipboard; and what the page adds. */
export function ShareWays(props: {
  /** What, or to whom: for those who hear the buttons' names. */
  name: string
  text: string
  /** What is copied, where it is not the text. */
  copies?: string
  phone?: string | undefined
  words: ShareWords
  children?: ComponentChildren
}) {
  const { name, text, words } = props
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null)
  const query = `?text=${encodeURIComponent(text)}`
  const copy = () => {
    // without a secure connection a browser has no clipboard to give
    const copied =
      navigator.clipboard?.writeText(props.copies ?? text) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    )
  }
  return (
    <>
      <div class="row">
        {/* most desks have no sheet to share by; a phone has */}
        {typeof navigator.share === 'function' && (
          <Button
            size="sm"
            icon="upload"
            label={words.shareLabel(name)}
            onClick={() => void navigator.share({ text }).catch(() => undefined)}
          >
            {words.share}
          </Button>
        )}
        {query.length <= longest && (
          <Button
            size="sm"
            icon="chat"
            newTab
            label={words.whatsappLabel(name)}
            href={`https://wa.me/${props.phone?.replace(/\D/g, '') ?? ''}${query}`}
          >
            {words.whatsapp}
          </Button>
        )}
        <Button
          size="sm"
          icon={said === 'copied' ? 'check' : 'copy'}
          label={words.copyLabel(name)}
          onClick={copy}
        >
          {words.copy}
        </Button>
        {props.children}
      </div>
      <p class={said === 'failed' ? 'small copy-said failed' : 'small copy-said'} role="status">
        {said === 'copied' && words.copied}
        {said === 'failed' && words.copyFailed}
      </p>
      {query.length > longest && words.long && <p class="small sub">{words.long}</p>}
    </>
  )
}
