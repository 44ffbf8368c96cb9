import { catalogue } from '../../text/catalogue.ts'
import { useText } from '../data/session.tsx'
import { ShareWays } from './share-ways.tsx'

/** Passes a public page on: by WhatsApp, by the phone's own sheet, as a link. */
export function ShareLink(props: { name: string; path: string; textOf: (address: string) => string }) {
  const { share: words } = useText(catalogue)
  const address = location.origin + props.path
  return (
    <div class="share-link">
      <p class="small sub">{words.title}</p>
      <ShareWays name={props.name} text={props.textOf(address)} copies={address} words={words} />
    </div>
  )
}
