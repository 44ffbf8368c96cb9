import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { dayIn } from '../../server/platform/clock.ts'
import { factsOfActivity } from '../inputs.ts'
import { person } from '../people.ts'
import { atHand } from '../support/at-hand.ts'
import { device, findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, browser, signIn, open, sessionOf, inDatabase } = await journey('practices', {
  keepsFiles: true,
})
const { sepempang, sedanau } = served.cast.places

test('Maryam writes a card from an activity without a signal, with a picture; a trainer looks it over on a phone, the province publishes it; Salmah finds it with a slip, saves it, and opens it without a signal', {
  timeout: 240_000,
}, async () => {
  const { maryam, yusuf } = served.cast
  const id = makeId()
  const held = { ...factsOfActivity, heldOn: dayIn(new Date()), title: 'Menjahit perca di teras' }
  await tell(await sessionOf(maryam), 'activities.record', {
    ...{ ...held, id, libraryId: sepempang.id, revisionReason: null },
    ...{ topic: 'economic-development', strategy: 'community-involvement' },
  })
  await tell(await sessionOf(yusuf), 'activities.verify', { id, version: 1 })
  const trainer = await inDatabase(tx =>
    person(tx, new Date(), 'Sari', 'trainer', {
      ...{ scopeId: served.cast.regions.kepri, path: [1, served.cast.regions.kepri], id: null },
    }),
  )

  const own = await device(browser, { width: 360, height: 740, keepsPages: true })
  const phone = await signIn(own, 'maryam')
  await atHand(phone, '^practices\\.list')
  await own.setOffline(true)
  await phone.goto(`${served.url}/kegiatan/${id}`)
  await phone.getByRole('link', { name: 'Jadikan praktik baik' }).click()
  await write(phone)
  await phone.getByRole('button', { name: 'Kirim untuk ditelaah' }).click()
  await phone.getByText('Kartu tersimpan di ponsel ini.').waitFor()
  await seen(phone, 'kept')
  await own.setOffline(false)
  await phone.getByText('Kartu dikirim untuk ditelaah.').waitFor()
  // the picture follows the card
  await expect
    .poll(() => inDatabase(tx => tx.selectFrom('photo').select('caption').execute()), { timeout: 20_000 })
    .toEqual([{ caption: 'Tas dari kain perca' }])
  await phone.getByRole('link', { name: 'Lihat kartunya' }).click()
  await phone.getByRole('img', { name: 'Tas dari kain perca' }).first().waitFor()
  await seen(phone, 'mine')

  const desk = await open(trainer, '/praktik/telaah', { width: 360, height: 740 })
  await desk.getByRole('link', { name: /Pojok jahit perca/ }).click()
  await desk.getByRole('button', { name: 'Kembalikan' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Kembalikan' }).click()
  await desk.getByText('Wajib diisi.').waitFor()
  await desk.getByLabel('Alasan').fill('Sebutkan dari mana mesinnya dipinjam.')
  await seen(desk, 'return')
  await desk.getByRole('dialog').getByRole('button', { name: 'Kembalikan' }).click()
  await desk.getByText('Kartu dikembalikan.').waitFor()

  await phone.goto(`${served.url}/praktik?bagian=kami`)
  await phone.getByRole('link', { name: /Pojok jahit perca/ }).click()
  await phone.getByText('Sebutkan dari mana mesinnya dipinjam.').first().waitFor()
  await phone.getByRole('link', { name: 'Lanjutkan menulis' }).click()
  await phone.getByRole('button', { name: 'Ubah Langkah-langkah' }).click()
  await phone.getByRole('textbox', { name: 'Langkah 1' }).fill('Pinjam lima mesin jahit dari PKK desa.')
  await phone.getByRole('button', { name: 'Kembali ke ringkasan' }).click()
  await phone.getByRole('button', { name: 'Kirim untuk ditelaah' }).click()
  await phone.getByText('Kartu dikirim untuk ditelaah.').waitFor()

  await desk.getByText('Pinjam lima mesin jahit dari PKK desa.').waitFor()
  await seen(desk, 'review')
  await desk.getByRole('button', { name: 'Sudah baik' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Sudah baik' }).click()
  await desk.getByText('Telaah disimpan.').waitFor()

  const province = await open('rismarini', '/praktik/telaah?tahap=reviewed')
  await seen(province, 'queue')
  await province.getByRole('link', { name: /Pojok jahit perca/ }).click()
  await province.getByRole('button', { name: 'Terbitkan' }).click()
  await province.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click()
  await province.getByText('Praktik terbit.').waitFor()
  await seen(province, 'office')
  await province.goto(`${served.url}/praktik`)
  await province.getByRole('link', { name: /Pojok jahit perca/ }).waitFor()
  await seen(province, 'list')

  const other = await device(browser, { width: 360, height: 740, keepsPages: true })
  const hers = await signIn(other, 'salmah')
  await atHand(hers, '^practices\\.list')
  await hers.goto(`${served.url}/praktik`)
  await hers.getByRole('searchbox').fill('pojok jait percca')
  await hers.getByRole('link', { name: /Pojok jahit perca/ }).waitFor()
  await seen(hers, 'found')
  await hers.getByRole('link', { name: /Pojok jahit perca/ }).click()
  await hers.getByRole('button', { name: 'Simpan di ponsel' }).click()
  await hers.getByText('Tersimpan di ponsel. Terbuka juga tanpa sinyal.').waitFor()
  await seen(hers, 'card')
  await other.setOffline(true)
  await hers.goto(`${served.url}/praktik`)
  await hers.getByRole('link', { name: /Pojok jahit perca/ }).click()
  const shown = hers.getByRole('img', { name: 'Tas dari kain perca' }).first()
  await shown.evaluate(img => (img as HTMLImageElement).decode())
  expect(await shown.getAttribute('src')).toMatch(/^blob:/)
  await hers.getByText('Pinjam lima mesin jahit dari PKK desa.').waitFor()
  expect(sedanau.id).not.toBe(sepempang.id)
})

/** The seven questions of the card, without a signal. */
async function write(phone: Page): Promise<void> {
  const next = () => phone.getByRole('button', { name: 'Lanjut', exact: true }).click()
  const step = async (name: string) => {
    await seen(phone, `write-${name}`)
    await next()
  }
  await phone.getByLabel('Nama praktik').fill('Pojok jahit perca')
  await step('about')
  await phone.getByLabel('Masalahnya').fill('Ibu-ibu punya waktu sore dan kain sisa, tetapi tidak ada mesin.')
  await phone.getByLabel('Untuk siapa').fill('Ibu rumah tangga')
  await step('why')
  await phone.getByRole('textbox', { name: 'Langkah 1' }).fill('Pinjam lima mesin jahit.')
  await phone
    .getByRole('textbox', { name: 'Langkah 2' })
    .fill('Kumpulkan kain sisa dari penjahit, pilah menurut warna.')
  await phone.getByRole('button', { name: 'Tambah langkah' }).click()
  await phone
    .getByRole('textbox', { name: 'Langkah 3' })
    .fill('Buka teras setiap Sabtu sore, satu orang mengajar berdua.')
  await step('steps')
  await phone.getByLabel('Berapa hari').fill('30')
  await phone.getByLabel('Berapa biayanya?').fill('450000')
  await phone.getByText('Ruang sempit').click()
  await phone.getByText('Tanpa sinyal').click()
  await step('needs')
  await phone.getByLabel('Perubahan yang terlihat').fill('Sembilan ibu menjual tas perca di pasar Sabtu.')
  await phone.getByText('Di kartu nanti tampil: 1 kegiatan terverifikasi, 10 kehadiran.').waitFor()
  await step('result')
  await phone
    .getByLabel('Pilih foto')
    .setInputFiles([{ name: 'tas.jpg', mimeType: 'image/jpeg', buffer: await bag() }])
  await phone.getByRole('textbox', { name: 'Apa yang terlihat di foto?' }).fill('Tas dari kain perca')
  await phone.getByRole('button', { name: 'Tambahkan', exact: true }).click()
  await phone.getByRole('checkbox', { name: 'Pakai foto: Tas dari kain perca' }).waitFor()
  await next()
  await phone.getByRole('button', { name: 'Kirim untuk ditelaah' }).click()
  await phone.getByText('Pilih salah satu. Tanpa ini foto tidak ditampilkan.').waitFor()
  await phone.getByText('Tidak ada orang yang dapat dikenali').click()
  await seen(phone, 'write-pictures')
  await phone.getByRole('button', { name: 'Kembali ke ringkasan' }).click()
  await seen(phone, 'write-check')
}

async function seen(page: Page, name: string): Promise<void> {
  await picture(page, `practices-${name}`)
  expect(await findings(page)).toEqual([])
  if (process.env.SCREENSHOTS)
    await page.screenshot({ path: `${process.env.SCREENSHOTS}/practices-${name}.full.png`, fullPage: true })
}

async function tell(session: string, name: string, input: object): Promise<void> {
  const answer = await fetch(`${served.url}/api/${name}`, {
    method: 'POST',
    headers: { cookie: `sinergi=${session}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: makeId(), input }),
  })
  expect(answer.status).toBe(200)
}

/** A bag of patches, as a phone takes it. */
const bag = (): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
    <rect width="1200" height="900" fill="#f3ede0"/><rect y="640" width="1200" height="260" fill="#7a4a2b"/>
    <path d="M430 330c0-220 340-220 340 0" fill="none" stroke="#b5502b" stroke-width="30"/>
    <path d="M340 330h520l50 400H290z" fill="#1c6e8c"/><path d="M340 330h260v190H315z" fill="#f2b134"/>
    <path d="M600 520h285l25 210H600z" fill="#1f7a5a"/></svg>`),
  )
    .jpeg({ quality: 88 })
    .toBuffer()
