import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { dayIn } from '../../server/platform/clock.ts'
import { factsOfActivity } from '../inputs.ts'
import { atHand } from '../support/at-hand.ts'
import { device, findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, browser, signIn, open, sessionOf, inDatabase } = await journey('surveys')
const { sepempang } = served.cast.places

test('Maryam asks the class without a signal, on her own phone handed round, and by a code that needs no script; the regency sees what they said, of ten answers and never fewer than five', {
  timeout: 240_000,
}, async () => {
  const { maryam } = served.cast
  const id = makeId()
  const held = { ...factsOfActivity, heldOn: dayIn(new Date()), title: 'Kelas internet ibu-ibu' }
  await tell(await sessionOf(maryam), 'activities.record', {
    ...{ ...held, id, libraryId: sepempang.id, revisionReason: null, topic: 'digital-inclusion' },
  })
  const own = await device(browser, { width: 360, height: 740, keepsPages: true })
  const phone = await signIn(own, 'maryam')
  await atHand(phone, '^surveys\\.list')
  await phone.goto(`${served.url}/survei`)
  await phone.getByText('Belum ada survei').waitFor()
  await seen(phone, 'none')
  await phone.goto(`${served.url}/kegiatan/${id}`)
  await phone.getByRole('link', { name: 'Tanya peserta (survei)' }).click()
  await phone.getByText('Kelas internet ibu-ibu').waitFor()
  await own.setOffline(true)
  await seen(phone, 'new')
  await phone.getByRole('button', { name: 'Buat dan buka survei' }).click()
  await phone.getByRole('link', { name: 'Lihat surveinya' }).click()
  await phone.getByText('Survei ini belum terkirim').waitFor()
  await seen(phone, 'here')
  await phone.getByRole('link', { name: 'Isi di ponsel ini, bergiliran' }).click()
  await answer(phone)
  await phone.getByText('Kode Anda').waitFor()
  await seen(phone, 'thanks')
  await phone.getByRole('button', { name: 'Orang berikutnya' }).click()
  expect(await phone.getByRole('radio', { checked: true }).count()).toBe(0)
  await phone.getByRole('button', { name: 'Kirim jawaban' }).click()
  await phone.getByText('Pilih satu angka untuk tiap pertanyaan').waitFor()
  await seen(phone, 'hand')
  await answer(phone)
  await own.setOffline(false)
  await expect.poll(answers, { timeout: 30_000 }).toBe(2)
  for (let n = 2; n < 9; n++) {
    await phone.getByRole('button', { name: 'Orang berikutnya' }).click()
    await answer(phone)
  }
  await expect.poll(answers, { timeout: 30_000 }).toBe(9)
  // what was accepted is not to be found on the phone
  const left = () =>
    phone.evaluate(
      () =>
        new Promise<string>(resolve => {
          const opening = indexedDB.open('sinergi')
          opening.onsuccess = () => {
            const all = opening.result.transaction('outbox').objectStore('outbox').getAll()
            all.onsuccess = () => resolve(JSON.stringify(all.result))
          }
        }),
    )
  // as soon as the phone has heard of it
  await expect.poll(left).not.toContain('surveys.answer-here')

  const token = await inDatabase(tx =>
    tx.selectFrom('survey').select(['id', 'token']).executeTakeFirstOrThrow(),
  )
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  const guest = await plain.newPage()
  await guest.goto(`${served.url}/s/${token.token}`)
  await guest.waitForTimeout(4_500)
  for (const scale of ['knowledge', 'confidence', 'application', 'awareness'])
    await guest.locator(`[name="q-${scale}"][value="5"]`).check()
  await picture(guest, 'surveys-page')
  await guest.getByRole('button', { name: 'Kirim jawaban' }).click()
  await guest.getByText('Terima kasih').first().waitFor()
  await plain.close()
  await phone.goto(`${served.url}/survei/${token.id}`)
  await phone.getByText('Hasil dari 5 jawaban').waitFor()
  await seen(phone, 'results')
  await phone.getByRole('link', { name: 'Tampilkan atau cetak kode' }).click()
  await phone.getByText('Survei ini tanpa nama.').waitFor()
  await seen(phone, 'wall')

  const desk = await open('yusuf', '/survei')
  await desk.getByRole('link', { name: /Kelas internet/ }).waitFor()
  await seen(desk, 'list')
  await desk.goto(`${served.url}/survei/hasil`)
  await desk.getByText('Semua bidang').waitFor()
  await seen(desk, 'sums')

  // four weeks later it is on her first page, and among what waits for her
  await inDatabase(tx => sql`update survey set held_on = held_on - 30`.execute(tx))
  await phone.goto(served.url)
  const due = phone.getByRole('link', { name: /Kelas internet ibu-ibu Survei lanjutan/ })
  await due.waitFor()
  await seen(phone, 'due')
  await phone.goto(`${served.url}/kegiatan/${id}`)
  await phone.getByText('10 jawaban').waitFor()
  await seen(phone, 'activity')

  // a meeting that is over leads to its survey
  const meeting = await inDatabase(async tx => {
    const { rows } = await sql<{ id: string }>`
      insert into meeting (id, scope_id, province_id, regency_id, kind, title, mode, venue, zone, starts_at, ends_at, state, changed_at,
        planned_at)
      select gen_random_uuid(), s.id, s.province_id, s.regency_id, 'training', 'Bimtek kemasan', 'room', 'Aula', 'WIB',
        now() - interval '30 hours', now() - interval '24 hours', 'held', now(), now()
      from scope s join library l on l.regency_id = s.id where l.id = ${sepempang.id} returning id`.execute(
      tx,
    )
    return rows[0]?.id ?? ''
  })
  await desk.goto(`${served.url}/pertemuan/${meeting}`)
  await desk.getByRole('button', { name: 'Buat survei pertemuan' }).click()
  await desk.getByLabel('Bidang').selectOption({ index: 1 })
  await seen(desk, 'of-meeting')
  await desk.getByRole('button', { name: 'Buat dan buka survei' }).click()
  await desk.getByRole('link', { name: 'Tampilkan atau cetak kode' }).waitFor()
  await desk.goto(`${served.url}/pertemuan/${meeting}`)
  await desk.getByText('0 jawaban').waitFor()
  await seen(desk, 'meeting')
  await desk.setViewportSize({ width: 360, height: 740 })
  await desk.emulateMedia({ colorScheme: 'dark' })
  await seen(desk, 'meeting-360')
})

async function answer(phone: Page): Promise<void> {
  for (const scale of ['knowledge', 'confidence', 'application', 'awareness'])
    await phone.locator(`[name="${scale}"][value="4"]`).check()
  await phone.getByRole('button', { name: 'Kirim jawaban' }).click()
  await phone.getByText('Terima kasih').waitFor()
}

const answers = () =>
  inDatabase(async tx => (await tx.selectFrom('survey_answer').select('id').execute()).length)

async function seen(page: Page, name: string): Promise<void> {
  await picture(page, `surveys-${name}`)
  expect(await findings(page)).toEqual([])
}

async function tell(session: string, name: string, input: object): Promise<void> {
  const sent = await fetch(`${served.url}/api/${name}`, {
    method: 'POST',
    headers: { cookie: `sinergi=${session}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: makeId(), input }),
  })
  expect(sent.status).toBe(200)
}
