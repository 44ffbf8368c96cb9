import type { LikeReason } from '../../../contract/library-merges.ts'
import { libraryMerges } from '../../../text/library-merges.ts'
import { useText } from '../../data/session.tsx'

/** What is alike, in words; what speaks against it last. */
export function Reasons(props: { reasons: LikeReason[]; likeness?: number }) {
  const words = useText(libraryMerges)
  return (
    <span class="sub small">
      {props.reasons.map(reason => words.reasons[reason]).join(' · ')}
      {props.likeness !== undefined && <span class="sr">, {words.likeness(props.likeness)}</span>}
    </span>
  )
}
