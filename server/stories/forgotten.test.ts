import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { linkElements } from '../../contract/chain.ts'
import { recordActivity } from '../../contract/activities.ts'
import { type ActivityId, makeId, type StoryId } from '../../contract/ids.ts'
import { attachPhoto, listPhotos } from '../../contract/photos.ts'
import { hashOfSlip, makeSlipCode } from '../../contract/slip-codes.ts'
import { addVoice, clearStoryPhoto, publishStory, recordStory, verifyStory } from '../../contract/stories.ts'
import { storySums, withdrawByCode } from '../../contract/story-lists.ts'
import { factsOfActivity } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { storyConsentInput, storyInput } from '../../tests/stories.ts'
import { testApp } from '../../tests/support/app.ts'
import { tablesWith } from '../../tests/support/tables.ts'
import { phonePhoto } from '../photos/for-tests.ts'
import { filesOnDisk } from '../platform/files-on-disk.ts'
import { useFiles } from '../platform/files.ts'
import { hasKey } from '../platform/key-store.ts'
import { putDown, useUploadsFolder } from '../platform/resumable.ts'
import { destroyAsked } from '../privacy/forgetting.ts'
import { publicStories, publicStory, publicStoryPhoto } from './public.ts'

const app = await testApp()
const { maryam, yusuf, ratna, places } = await cast(app)
const libraryId = places.sepempang.id
const folder = app.folder()
useFiles(filesOnDisk(join(folder, 'files')))
useUploadsFolder(join(folder, 'uploads'))
afterAll(app.close)

const hex = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const filesIn = (path: string): string[] =>
  readdirSync(path).flatMap(name =>
    statSync(join(path, name)).isDirectory() ? filesIn(join(path, name)) : [join(path, name)],
  )

test('after she takes her word back no table and no file holds her words, name, face or voice; the count stays', async () => {
  const [id, code] = [makeId<StoryId>(), makeSlipCode()]
  const [title, person] = ['Mahkotarasa sumbu lentera', 'Wartinah Kusumaputri']
  const activityId = makeId<ActivityId>()
  await app.send(maryam, recordActivity, {
    ...{ ...factsOfActivity, id: activityId, libraryId, title: 'Kelas kemasan', revisionReason: null },
  } as never)
  const consent = {
    ...{ id: makeId(), ...storyConsentInput, person, parts: ['words', 'photo', 'voice', 'name', 'place'] },
    slip: await hashOfSlip(code),
  }
  const evidence = 'Bertemu Wartinah di rumahnya'
  await app.send(maryam, recordStory, { id, libraryId, ...storyInput, title, consents: [consent] } as never)
  await app.send(maryam, linkElements, {
    ...{ from: { kind: 'activity', id: activityId }, to: { kind: 'story', id } },
  } as never)
  const voice = Buffer.concat([Buffer.from('OggS'), randomBytes(3000)])
  const picture = await phonePhoto()
  const uploads = [
    await putDown(maryam.personId, makeId(), voice),
    await putDown(maryam.personId, makeId(), picture),
  ]
  await app.send(maryam, addVoice, { id, upload: uploads[0] ?? '', seconds: 5 })
  const photo = makeId()
  await app.send(maryam, attachPhoto, {
    ...{
      id: photo,
      about: 'story',
      record: id,
      upload: uploads[1],
      caption: `${person} di dapur`,
      place: null,
    },
  } as never)
  await app.send(maryam, clearStoryPhoto, { id: photo, shows: 'people', consentIds: [consent.id] } as never)
  await app.send(yusuf, verifyStory, { id, version: 1, evidence, checks: ['met-person'] } as never)
  const { code: address } = await app.send(ratna, publishStory, { id, version: 2 })
  const captions = async () => (await app.ask(maryam, listPhotos, { about: 'story', record: id })).photos
  expect(await captions()).toMatchObject([{ caption: `${person} di dapur` }])
  const face = await app.look(tx =>
    publicStoryPhoto(tx, { code: address, id: photo, size: 'small' }, app.now.at),
  )
  const { rows: kept } = await app.look(tx =>
    sql<{
      file: string
    }>`select large as file from photo where record_id = ${id} union select small from photo where record_id = ${id}
      union select file from story_voice where story_id = ${id}`.execute(tx),
  )
  const words = ['Mahkotarasa', 'sumbu lentera', 'Wartinah', 'Kusumaputri', storyInput.before, evidence]
  // sealed: also before, no table and no file tells of her
  expect(await tablesWith(app, words)).toEqual([])
  const files = () => filesIn(join(folder, 'files')).map(path => ({ path, bytes: readFileSync(path) }))
  expect(kept.length).toBe(3)
  expect(files().length).toBe(3)
  expect(files().some(({ bytes }) => hex(bytes) === hex(voice) || (face && hex(bytes) === hex(face)))).toBe(
    false,
  )
  expect((await app.look(tx => publicStory(tx, address, app.now.at)))?.names).toEqual([person])

  await app.send(null, withdrawByCode, { token: code, fields: {} })
  await destroyAsked(app.db, async () => undefined)
  const hashes = [hex(voice), hex(picture), ...uploads, ...kept.map(({ file }) => file), photo]
  expect(
    await tablesWith(
      app,
      [...words, address, ...hashes].filter(word => word !== address && word !== photo),
    ),
  ).toEqual([])
  expect(files()).toEqual([])
  expect(filesIn(join(folder, 'uploads'))).toEqual([])
  expect(await hasKey(id)).toBe(false)
  expect((await app.look(tx => publicStories(tx, {}, app.now.at))).total).toBe(0)
  expect(await app.look(tx => publicStory(tx, address, app.now.at))).toBeUndefined()
  const { rows: bytes } = await app.look(tx =>
    sql`select from consent_person p join consent c on c.id = p.consent_id where c.record_id = ${id}
      union all select from chain_link where to_id = ${id} union all select from story where id = ${id} and sealed is not null`.execute(
      tx,
    ),
  )
  expect(bytes).toEqual([])
  expect((await app.ask(yusuf, storySums, {})).rows).toMatchObject([{ told: 1, published: 1, withdrawn: 1 }])
})
