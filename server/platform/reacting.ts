import type { Context, Happening, Reaction } from './endpoint.ts'

/** Carries out the reactions to all that happened, also to what they record themselves (`happened` grows meanwhile). */
export async function react(
  reactions: readonly Reaction[],
  c: Context,
  happened: readonly Happening[],
): Promise<void> {
  for (const happening of happened) {
    for (const { run } of reactions.filter(({ to }) => to === happening.name)) await run(c, happening)
  }
}
