import { people } from '../../text/people.ts'
import { shell } from '../../text/shell.ts'
import { useText } from '../data/session.tsx'
import { Brand } from '../ui/brand.tsx'
import { QrCode } from '../ui/qr-code.tsx'

/** The invitation on paper: it stands beside the page and is seen only when that is printed. */
export function InvitationSheet(props: { name: string; what: string; link: string; until: string }) {
  const words = useText(people).link
  const general = useText(shell)
  return (
    <div class="invitation-sheet" aria-hidden="true">
      <Brand word={general.brand} />
      <p class="sheet-title">{words.sheetTitle}</p>
      <p class="sheet-name">{props.name}</p>
      <p>{props.what}</p>
      <QrCode text={props.link} label={words.qr} />
      <p class="sheet-link">{props.link}</p>
      <ol>
        {words.sheetSteps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{words.sheetUntil(props.until)}</p>
    </div>
  )
}
