import { useEffect } from 'preact/hooks'
import { shell } from '../../text/shell.ts'
import { useText } from '../data/session.tsx'
import { useToasts } from '../ui/toast.tsx'

/** Tells that a new version is there, with the way to it; nothing is loaded unasked. */
export function NewVersion() {
  const { newVersion: words } = useText(shell)
  const toasts = useToasts()
  useEffect(() => {
    const tell = () =>
      toasts.show({
        strong: words.title,
        text: words.text,
        undo: { label: words.load, run: () => location.reload() },
        seconds: 86_400,
      })
    addEventListener('new-version', tell)
    return () => removeEventListener('new-version', tell)
  }, [words, toasts])
  return null
}
