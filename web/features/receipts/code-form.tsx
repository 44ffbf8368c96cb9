import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { receipts } from '../../../text/receipts.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** The code on the paper, or a whole receipt, typed or pasted; leads to its page. */
export function CodeForm({ before = '' }: { before?: string }) {
  const words = useText(receipts).enter
  const [, go] = useLocation()
  const [typed, setTyped] = useState(before)
  const [missing, setMissing] = useState(false)
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const proof = typed.trim()
        setMissing(proof === '')
        if (proof !== '') go(`/bukti/${encodeURIComponent(proof)}`)
      }}
    >
      <TextInput
        id="proof"
        label={words.label}
        hint={words.hint}
        autoComplete="off"
        capitalize={false}
        spellCheck={false}
        maxLength={2000}
        value={typed}
        onChange={setTyped}
        error={missing && typed.trim() === '' ? words.missing : undefined}
      />
      <Button variant="go" size="big" type="submit" wide>
        {words.go}
      </Button>
    </form>
  )
}
