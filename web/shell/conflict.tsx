import { forms } from '../../text/forms.ts'
import { useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import './phone-parts.css'

/** Somebody else changed the same thing meanwhile: both are shown, and the person decides. */
export function Conflict(props: {
  /** Only what differs. */
  rows: { label: string; newest: string; mine: string }[]
  onKeep: () => void
  onDrop: () => void
}) {
  const { conflict: words } = useText(forms)
  return (
    <Notice
      kind="warning"
      title={words.title}
      actions={
        <>
          <Button variant="go" onClick={props.onKeep}>
            {words.keep}
          </Button>
          <Button onClick={props.onDrop}>{words.drop}</Button>
        </>
      }
    >
      <p>{words.text}</p>
      <dl class="conflict">
        {props.rows.map(({ label, newest, mine }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span class="tiny sub">{words.newest}</span>
              {newest}
            </dd>
            <dd>
              <span class="tiny sub">{words.mine}</span>
              <b>{mine}</b>
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}
