import { useEffect, useRef } from 'preact/hooks'

/** How long a press is held before it goes on by itself, how often then, ms; and after how many steps by five. */
const wait = 450
const every = 110
const slowSteps = 10

/**
 * A button that goes on while it is held: one by one, then by fives. A tap, or the keyboard, is one step.
 * @param step by how much, as it stands at the time
 */
export function useHold(step: (by: number) => void) {
  const latest = useRef(step)
  latest.current = step
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const steps = useRef(0)
  useEffect(() => stop, [])

  function stop() {
    clearTimeout(timer.current)
  }
  function again() {
    steps.current += 1
    latest.current(steps.current > slowSteps ? 5 : 1)
    timer.current = setTimeout(again, every)
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      stop()
      steps.current = 0
      if (event.button === 0) timer.current = setTimeout(again, wait)
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    // a long press would open the phone's own menu
    onContextMenu: (event: Event) => event.preventDefault(),
    onClick: () => {
      stop()
      if (steps.current === 0) latest.current(1)
      steps.current = 0
    },
  }
}
