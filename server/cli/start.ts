import { start } from '../main.ts'
import { ensurePages } from '../platform/pages.ts'
import { print, settings } from './settings.ts'

export async function run(empty: boolean): Promise<void> {
  const config = settings()
  await ensurePages(print)
  const running = await start(config, { empty, log: print })
  const note = running.example ? ' (example programme; reachable from this machine only)' : ''
  print(`Sinergi is ready: ${running.url}${note}`)
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (stopping) return
      stopping = true
      print('Stopping …')
      await running.stop()
      process.exit(0)
    })
  }
}
