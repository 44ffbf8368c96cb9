import { lazy, Suspense } from 'preact/compat'
import { forms } from '../../text/forms.ts'
import { shell } from '../../text/shell.ts'
import { useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { CompareProps } from './compare.tsx'

const Compare = lazy(() => import('./compare.tsx').then(module => ({ default: module.Compare })))

/** Somebody else changed the same thing while this form was open: what was typed stays, and the person compares. */
export function ChangedMeanwhile(props: { onCompare: () => void }) {
  const { conflict: words } = useText(forms)
  return (
    <Notice
      kind="warning"
      title={words.title}
      actions={
        <Button variant="go" onClick={props.onCompare}>
          {words.compare}
        </Button>
      }
    >
      {words.text}
    </Notice>
  )
}

/** Both versions side by side; loaded when there is something to compare. */
export function CompareScreen(props: CompareProps) {
  const { loading } = useText(shell)
  return (
    <Suspense fallback={<Skeleton label={loading} kind="block" />}>
      <Compare {...props} />
    </Suspense>
  )
}

/** For a refused one whose newest is not known here: nothing can be compared yet, and nothing is sent over it. */
export function NotComparable() {
  const { conflict: words } = useText(forms)
  return (
    <Notice kind="warning" title={words.title}>
      {words.unknown}
    </Notice>
  )
}
