import { type Story, storyColumns } from '../../contract/story-lists.ts'
import { storySheet } from '../../text/story-sheet.ts'
import type { Column, Sheet } from '../platform/endpoint.ts'

type Name = (typeof storyColumns)[number]
const values: Record<Name, (story: Story) => string | null> = {
  title: story => story.title,
  area: story => story.area,
  library: story => story.libraryName,
  regency: story => story.regency,
  province: story => story.province,
  state: story => story.state,
  happenedOn: story => story.happenedOn,
  recordedOn: story => story.recordedOn,
  verifiedOn: story => story.verifiedOn,
  publishedOn: story => story.publishedOn,
  withdrawnOn: story => story.withdrawnOn,
}

export function sheetOf(stories: readonly Story[], names: readonly Name[]): Sheet {
  const columns = names.map(
    (name): Column<Story> => ({
      title: { id: storySheet.id.columns[name], en: storySheet.en.columns[name] },
      value: values[name],
    }),
  )
  return { name: storySheet.id.file, columns: columns as Column<never>[], rows: inOne(stories) }
}

async function* inOne(stories: readonly Story[]) {
  yield stories
}
