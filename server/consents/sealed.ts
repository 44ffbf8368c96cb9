import type { GivenForStory } from '../../contract/consents.ts'
import { openWith, sealWith } from '../platform/key-store.ts'
import type { Row } from './queries.ts'

type Who = Pick<GivenForStory, 'person' | 'guardian' | 'signature'>
const field = (consentId: string) => `consent/${consentId}`

/** Who agreed to be told of in a story, with the key of that story: gone with it from every backup. */
export const sealedOf = (
  storyId: string,
  { id, person, guardian, signature }: Who & { id: string },
): Promise<Buffer> =>
  sealWith(storyId, field(id.toLowerCase()), JSON.stringify({ person, guardian, signature } satisfies Who))

/** Who agreed, as far as row-level security gave it; undefined where they were forgotten. */
export async function whoOf(row: Row): Promise<Who | undefined> {
  if (row.sealed) return openWho(row.record_id, row.id, row.sealed)
  if (row.name === null) return undefined
  const { guardian_name: name, guardian_relation: relation } = row
  return {
    person: row.name,
    guardian: name === null ? null : { name, relation: relation ?? '' },
    signature: null,
  }
}

export async function openWho(storyId: string, consentId: string, sealed: Buffer): Promise<Who | undefined> {
  const text = await openWith(storyId, field(consentId), sealed)
  return text === undefined ? undefined : (JSON.parse(text) as Who)
}
