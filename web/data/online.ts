import { useEffect, useState } from 'preact/hooks'

/** Whether the device has a connection, as far as it knows. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const update = () => setOnline(navigator.onLine)
    addEventListener('online', update)
    addEventListener('offline', update)
    return () => {
      removeEventListener('online', update)
      removeEventListener('offline', update)
    }
  }, [])
  return online
}

/** Whether the browser takes the line for a good one; where it does not tell, it is taken for a weak one. */
export function isQuick(): boolean {
  // told by Chrome alone, on nearly all phones here
  const { connection } = navigator as { connection?: { effectiveType?: string } }
  return connection?.effectiveType === '4g'
}
