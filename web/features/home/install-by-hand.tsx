import { installing } from '../../../text/install.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** The three steps that put Sinergi on the home screen of an iPhone, where no page can ask for it. */
export function InstallByHand(props: { open: boolean; onClose: () => void }) {
  const words = useText(installing)
  const { close } = useText(shell)
  return (
    <Dialog open={props.open} onClose={props.onClose} title={words.title} closeLabel={close}>
      <div class="stack">
        <p>{words.lead}</p>
        <ol class="by-hand">
          {words.steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="small sub">{words.why}</p>
      </div>
    </Dialog>
  )
}
