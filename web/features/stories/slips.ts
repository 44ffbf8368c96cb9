import type { StoryConsentDraft } from './story-consent.ts'

/** A slip that was made on this phone and not handed over yet: its code is nowhere else. */
export type Slip = { code: string; person: string }
const keyOf = (storyId: string) => `slips/${storyId}`

/** Those of a story that wait to be handed over. */
export function slipsOf(storyId: string): Slip[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(storyId)) ?? '[]') as Slip[]
  } catch {
    return []
  }
}

/** Keeps the slip of a consent until it was handed over. */
export function keepSlip(storyId: string, { slip: code, person }: StoryConsentDraft): void {
  put(storyId, [...slipsOf(storyId).filter(one => one.code !== code), { code, person: person.trim() }])
}

/** Whoever told it has it: from here on nobody else knows the code. */
export function dropSlip(storyId: string, code: string): void {
  put(
    storyId,
    slipsOf(storyId).filter(one => one.code !== code),
  )
}

function put(storyId: string, slips: Slip[]): void {
  try {
    if (slips.length === 0) localStorage.removeItem(keyOf(storyId))
    else localStorage.setItem(keyOf(storyId), JSON.stringify(slips))
  } catch {
    // storage is off: the slip is shown now, and only now
    return
  }
}
