import { sql } from 'kysely'
import {
  type LearningItemId,
  type LearningModuleId,
  type LearningQuestionId,
  makeId,
} from '../contract/ids.ts'
import type { Actor } from '../contract/access.ts'
import type { Tx } from '../server/platform/db.ts'
import type { Place } from './people.ts'

/** Of a province: a draft with a document, and a module that is published, with a text and a quiz of one question. */
export type Learning = {
  draft: LearningModuleId
  document: LearningItemId
  published: LearningModuleId
  text: LearningItemId
  quiz: LearningItemId
}

/** And somebody who works in a library there has completed it. */
export async function learningIn(
  tx: Tx,
  at: Date,
  { path, scopeId, id: libraryId }: Place,
  { personId }: Actor,
): Promise<Learning> {
  const [, provinceId = 1, regencyId = 1] = path
  const id = <Id extends string>() => makeId<Id>(at.getTime())
  const ids: Learning = {
    ...{ draft: id<LearningModuleId>(), document: id<LearningItemId>(), published: id<LearningModuleId>() },
    ...{ text: id<LearningItemId>(), quiz: id<LearningItemId>() },
  }
  await sql`
    insert into learning_module (id, scope_id, province_id, title, summary, strategy, topic, hours, created_at, changed_at, published_at)
    select t.id, ${provinceId}, ${provinceId}, t.title, 'Membuka kelas untuk warga', 'community-involvement',
      'digital-inclusion', 2, ${at}, ${at}, t.published_at
    from (values (${ids.draft}::uuid, 'Konsep kelas', null), (${ids.published}::uuid, 'Kelas komputer pertama', ${at}::timestamptz))
      t(id, title, published_at)`.execute(tx)
  await sql`
    insert into learning_item (id, module_id, place, kind, title, body, pass) values
      (${ids.document}, ${ids.draft}, 0, 'document', 'Buku panduan', null, null),
      (${ids.text}, ${ids.published}, 0, 'text', 'Sebelum kelas', 'Tanyakan apa yang ingin dipelajari.', null),
      (${ids.quiz}, ${ids.published}, 1, 'quiz', 'Uji diri', null, 70)`.execute(tx)
  const question = id<LearningQuestionId>()
  await sql`insert into learning_question (id, item_id, place, text, choices)
    values (${question}, ${ids.quiz}, 0, 'Siapa yang memilih topik kelas?', '{Warga,Pengelola}')`.execute(tx)
  await sql`insert into learning_key (question_id, right_choice) values (${question}, 0)`.execute(tx)
  await sql`insert into learning_completion (person_id, module_id, completed_on, completed_at, hours, scope_id, library_id,
      province_id, regency_id)
    values (${personId}, ${ids.published}, ${at}, ${at}, 2, ${scopeId}, ${libraryId}, ${provinceId}, ${regencyId})`.execute(
    tx,
  )
  return ids
}
