import type { Engine } from './engine.ts'
import type { Authenticate } from './http-call.ts'

/** What the web asks: who is there, and to run what they want. */
export type Backend = {
  engine: Engine
  authenticate: Authenticate
  /** Whether the database answers. */
  ready: () => Promise<boolean>
}

/** A backend that is not there yet: whoever asks it waits, so that the web can be made while the database comes up. */
export function backendOf(coming: Promise<Backend>): Backend {
  return {
    engine: {
      run: async (...call) => (await coming).engine.run(...call),
      allow: async (...call) => (await coming).engine.allow(...call),
      download: async (...call) => (await coming).engine.download(...call),
    },
    authenticate: async (...asked) => (await coming).authenticate(...asked),
    ready: async () => (await coming).ready(),
  }
}
