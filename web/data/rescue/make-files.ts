import type { PhoneKey } from '../database.ts'
import { filesOf, makeRescueFile, nameOfFile, type Waits } from './make-file.ts'

/** What was made, one file unless the photos are too many; or why not: never made ready for it, or short of room. */
export type Saved = { files: File[] } | { failed: 'not-ready' | 'no-room' }

/**
 * Makes the files of all that waits.
 * @param library for their names
 * @param day today, as `2026-11-27`
 */
export async function makeFiles(
  { entries, photos }: Waits,
  key: PhoneKey | undefined,
  library: string,
  day: string,
): Promise<Saved> {
  if (!key?.desk) return { failed: 'not-ready' }
  const { desk } = key
  const groups = filesOf(photos)
  const files: File[] = []
  try {
    for (const [at, some] of groups.entries()) {
      const blob = await makeRescueFile({ entries, photos: some }, { ...key, desk })
      const name = nameOfFile(library, day, groups.length > 1 ? at + 1 : 0)
      files.push(new File([blob], name, { type: blob.type }))
    }
    return { files }
  } catch {
    return { failed: 'no-room' }
  }
}
