import { useEffect, useState } from 'preact/hooks'
import { whenKept } from './kept-answers.ts'

/** Of when the page is and what it may lack, where it shows what was kept because nothing is reached; null else. */
export function useAsOf() {
  const [kept, setKept] = useState(whenKept.get())
  useEffect(() => {
    setKept(whenKept.get())
    return whenKept.watch(() => setKept(whenKept.get()))
  }, [])
  return kept
}
