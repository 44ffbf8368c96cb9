import { sql } from 'kysely'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { makeId } from '../../contract/ids.ts'
import { dayIn } from '../../server/platform/clock.ts'
import { partnerIn, person } from '../people.ts'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, open, inDatabase } = await journey('follow_up', { keepsFiles: true })
const [meeting, before, promise] = [makeId(), makeId(), makeId()]
const inDays = (n: number) => dayIn(new Date(Date.now() + n * 86_400_000))
let nurhayati: Actor

/** A bank that is invited to one meeting and owns two actions of another, one of them late; and what it promised. */
beforeAll(async () => {
  const { natuna } = served.cast.regions
  const { sepempang } = served.cast.places
  await inDatabase(async tx => {
    const bank = await partnerIn(tx, new Date(), natuna, 'Bank Natuna')
    nurhayati = await person(tx, new Date(), 'Nurhayati', 'partner', { ...bank, id: null })
    for (const [id, title, day, state] of [
      [before, 'Temu pemangku kepentingan Natuna', inDays(-30), 'minuted'],
      [meeting, 'Temu usaha desa', inDays(9), 'invited'],
    ])
      await sql`insert into meeting (id, scope_id, province_id, regency_id, kind, title, mode, venue, address, zone, starts_at,
          ends_at, state, changed_at, planned_at)
        select ${id}, id, province_id, regency_id, 'stakeholder', ${title}, 'room', 'Aula Bappeda', 'Ranai', 'WIB',
          ${`${day}T01:30:00Z`}, ${`${day}T08:30:00Z`}, ${state}, now(), now() from region where id = ${natuna}`.execute(
        tx,
      )
    await sql`insert into guest (id, meeting_id, name, position, agency, part, partner_id, token, state, added_at)
      values (gen_random_uuid(), ${meeting}, 'Budi Hartono', 'Kepala Cabang', 'Bank Natuna', 'partner', ${bank.id},
        'undangan-bank-natuna-tahun-ini', 'sent', now())`.execute(tx)
    await sql`insert into minutes (meeting_id, state, correct_by, approved_at) values (${before}, 'approved', ${inDays(-20)}, now())`.execute(
      tx,
    )
    for (const [text, owner, due] of [
      ['Buka rekening usaha bagi dua belas kelompok', bank.id, inDays(-3)],
      ['Latih pembukuan sederhana', bank.id, inDays(6)],
      ['Susun daftar produk unggulan desa', null, inDays(12)],
    ]) {
      const id = makeId()
      await sql`insert into minute_line (id, meeting_id, kind, text, at, who, deadline, scope_id, written_at, changed_at)
        values (${id}, ${before}, 'action', ${text}, now(), 'x', ${due}, ${natuna}, now(), now())`.execute(tx)
      await sql`insert into action_item (id, meeting_id, meeting_title, meeting_day, scope_id, province_id, regency_id, text, who,
          partner_id, deadline, born_at)
        select ${id}, ${before}, 'Temu pemangku kepentingan Natuna', ${inDays(-30)}, id, province_id, regency_id, ${text},
          ${owner === null ? 'Dinas Koperasi' : 'Bank Natuna'}, ${owner}, ${due}, now() from region where id = ${natuna}`.execute(
        tx,
      )
    }
    await sql`insert into commitment (id, pledge_id, giver, partner_id, scope_id, library_id, province_id, regency_id, origin,
        form, what, amount, unit, worth, promised_on, deadline, owner_id, proposed_at, agreed_at, agreed_how)
      select ${promise}, gen_random_uuid(), 'Bank Natuna', ${bank.id}, scope_id, id, province_id, regency_id, 'desk', 'goods',
        'Mesin kemas', 2, 'unit', 9000000, ${inDays(-30)}, ${inDays(-1)}, ${served.cast.yusuf.personId}, now(), now(), 'account'
      from library where id = ${sepempang.id}`.execute(tx)
    await sql`insert into delivery (id, commitment_id, scope_id, library_id, province_id, regency_id, sent_on, amount, entity,
        told_side, told_at)
      select gen_random_uuid(), ${promise}, scope_id, id, province_id, regency_id, ${inDays(-2)}, 1, 'Pemerintah Desa Sepempang',
        'giver', now() from library where id = ${sepempang.id}`.execute(tx)
  })
})

test('the bank answers an invitation and finishes an action with a photo, on a phone; the office reads of both', async () => {
  const page = await open(nurhayati, '/', { width: 360 })
  await page.getByRole('heading', { name: 'Undangan untuk Anda' }).waitFor()
  await page.getByText('Buka rekening usaha').waitFor()
  await picture(page, 'follow-up-partner-home-360')
  expect(await findings(page)).toEqual([])
  await page.goto(`${served.url}/pertemuan`)
  await page.getByText('Untuk: Budi Hartono, Kepala Cabang').waitFor()
  await page.getByRole('button', { name: 'Saya hadir', exact: true }).click()
  await page.getByText('Bersedia', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Simpan ke kalender' }).waitFor()
  await picture(page, 'follow-up-invitations-360')
  expect(await findings(page)).toEqual([])

  await page.goto(`${served.url}/tindak-lanjut`)
  await page.getByText('Lewat 3 hari').waitFor()
  await picture(page, 'follow-up-partner-list-360')
  expect(await findings(page)).toEqual([])
  await page.getByRole('link', { name: /Buka rekening usaha/ }).click()
  await page.getByText('Belum ada foto.').waitFor()
  await picture(page, 'follow-up-item-360')
  expect(await findings(page)).toEqual([])
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#1f7a5a' } })
    .jpeg()
    .toBuffer()
  await page
    .getByLabel('Pilih foto')
    .setInputFiles([{ name: 'bukti.jpg', mimeType: 'image/jpeg', buffer: photo }])
  await page.getByLabel('Apa yang terlihat di foto?').fill('Penyerahan buku rekening')
  await page.getByRole('button', { name: 'Tambahkan', exact: true }).click()
  await page.getByRole('button', { name: /Penyerahan buku rekening/ }).waitFor()
  await page.getByRole('button', { name: 'Selesai', exact: true }).click()
  await page.getByLabel(/^Apa hasilnya/).fill('Dua belas rekening dibuka')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await page.getByText('Dua belas rekening dibuka').waitFor()
  await picture(page, 'follow-up-item-done-360')
  expect(await findings(page)).toEqual([])

  const desk = await open('yusuf', '/tindak-lanjut?urut=deadline', { width: 1280 })
  await desk.getByText('4 tindak lanjut', { exact: false }).first().waitFor()
  await picture(desk, 'follow-up-office-1280')
  expect(await findings(desk)).toEqual([])
  await desk.getByText('Buka rekening usaha').first().click()
  await desk.getByRole('button', { name: /Penyerahan buku rekening/ }).waitFor()
  await picture(desk, 'follow-up-panel-1280')
  await desk.goto(`${served.url}/tindak-lanjut?jenis=commitment&buka=${promise}`)
  await desk.getByRole('link', { name: 'Buka komitmen' }).waitFor()
  await picture(desk, 'follow-up-promise-1280')
  expect(await findings(desk)).toEqual([])

  const manager = await open('maryam', '/tindak-lanjut', { width: 360 })
  await manager.getByText('Menunggu konfirmasi').waitFor()
  await picture(manager, 'follow-up-manager-360')
})
