import { receipts } from '../../../text/receipts.ts'
import { useText } from '../../data/session.tsx'
import { CodeForm } from './code-form.tsx'
import { ProofFrame } from './proof-frame.tsx'

/** For a code that is typed from paper (`/bukti`). */
export function EnterProofPage() {
  const { title, sub } = useText(receipts).enter
  return (
    <ProofFrame title={title} sub={sub}>
      <CodeForm />
    </ProofFrame>
  )
}
