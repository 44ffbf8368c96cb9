import { Button } from '../../ui/button.tsx'

/** Two large answers to one question; what was said stays pressed. */
export function YesOrNo(props: {
  ask: string
  words: { yes: string; no: string }
  said: boolean | undefined
  onSay: (yes: boolean) => void
}) {
  const { ask, words, said, onSay } = props
  return (
    <div class="asked-ways" role="group" aria-label={ask}>
      <Button
        size="big"
        variant={said === true ? 'go' : 'line'}
        icon={said === true ? 'check' : undefined}
        pressed={said === true}
        onClick={() => onSay(true)}
      >
        {words.yes}
      </Button>
      <Button
        size="big"
        variant={said === false ? 'warn' : 'line'}
        pressed={said === false}
        onClick={() => onSay(false)}
      >
        {words.no}
      </Button>
    </div>
  )
}
