import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { dayIn } from '../../server/platform/clock.ts'
import { factsOfActivity } from '../inputs.ts'
import { atHand } from '../support/at-hand.ts'
import { device, findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, browser, signIn, open, sessionOf, inDatabase } = await journey('stories', {
  keepsFiles: true,
})
const { sepempang } = served.cast.places
const words = 'Kini ia menjahit pesanan dari tiga desa.'

test('Maryam records how a life changed without a signal, with consent read out and signed on the screen, and a voice; the regency verifies, the province publishes; the person takes it back by the code of her slip, and it is nowhere, nor on the phone, but counted', {
  timeout: 240_000,
}, async () => {
  const activity = makeId()
  const held = { ...factsOfActivity, heldOn: dayIn(new Date()), title: 'Menjahit perca di teras' }
  await tell(await sessionOf(served.cast.maryam), 'activities.record', {
    ...{ ...held, id: activity, libraryId: sepempang.id, revisionReason: null },
    ...{ topic: 'economic-development', strategy: 'community-involvement' },
  })

  const own = await device(browser, { width: 360, height: 740, keepsPages: true })
  const phone = await signIn(own, 'maryam')
  await hearing(phone)
  await atHand(phone, '^stories\\.list')
  await own.setOffline(true)
  await phone.goto(`${served.url}/kegiatan/${activity}`)
  await phone.getByRole('link', { name: 'Kisah dari kegiatan ini' }).click()
  await tellStory(phone)
  await phone.getByRole('button', { name: 'Simpan dan buat slip' }).click()
  await phone.getByText('Kisah tersimpan di ponsel ini.').waitFor()
  await seen(phone, 'kept')
  await phone.getByRole('link', { name: 'Berikan slipnya sekarang' }).click()
  const code = await phone.locator('.slip-code b').innerText()
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{3}$/)
  await seen(phone, 'slip')
  await phone.getByRole('button', { name: 'Slip sudah dipotret atau diberikan' }).click()
  await phone.getByText('Kisah ini baru ada di ponsel ini').waitFor()
  await seen(phone, 'here')
  await own.setOffline(false)
  await phone.getByText('Menunggu diperiksa').first().waitFor()
  await expect
    .poll(() => inDatabase(tx => tx.selectFrom('story_voice').select('seconds').execute()), {
      timeout: 20_000,
    })
    .toHaveLength(1)
  await seen(phone, 'mine')

  const regency = await open('yusuf', '/kisah-dampak')
  await regency.getByRole('row', { name: /Dari perca ke toko/ }).waitFor()
  await seen(regency, 'stories')
  await regency.getByRole('row', { name: /Dari perca ke toko/ }).click()
  await seen(regency, 'office')
  await regency.getByRole('button', { name: 'Nyatakan benar' }).click()
  const dialog = regency.getByRole('dialog').last()
  await dialog.getByRole('button', { name: 'Nyatakan benar' }).click()
  await dialog.getByText('Pilih paling sedikit satu.').waitFor()
  await dialog.getByText('Bertemu orangnya').click()
  await dialog.getByLabel('Bukti').fill('Ditemui di rumahnya; tiga pesanan terlihat di meja jahitnya.')
  await seen(regency, 'verify')
  await dialog.getByRole('button', { name: 'Nyatakan benar' }).click()
  await regency.getByText('Kisah dinyatakan benar.').waitFor()

  const province = await open('rismarini', '/kisah-dampak')
  await province.getByRole('row', { name: /Dari perca ke toko/ }).click()
  await province.getByRole('button', { name: 'Terbitkan' }).click()
  await province.getByText('Yang tampil untuk umum: kisah, nama desa.').waitFor()
  await province.getByRole('dialog').last().getByRole('button', { name: 'Terbitkan' }).click()
  await province.getByText('Kisah terbit.').waitFor()
  await seen(province, 'published')

  // for anybody: the words and the village, not the name; and on record where it came from
  const reader = await open(null, '/kisah')
  await seen(reader, 'public-list')
  await reader.getByRole('link', { name: /Dari perca ke toko/ }).click()
  await reader.getByText(words).waitFor()
  const page = reader.url()
  expect(await reader.content()).not.toContain('Siti')
  await seen(reader, 'public')
  const [story] = await inDatabase(tx => tx.selectFrom('story').select('id').execute())
  const chain = await open('rismarini', `/rantai/story/${story?.id}`)
  await chain.getByText('Menjahit perca di teras').first().waitFor()
  await chain.getByText('Dari perca ke toko').first().waitFor()
  await seen(chain, 'chain')

  await phone.goto(`${served.url}/kisah-saya`)
  await phone.getByText('Terbit', { exact: true }).first().waitFor()
  await seen(phone, 'list')
  await phone.getByRole('link', { name: /Dari perca ke toko/ }).click()
  await phone.getByText(words).waitFor()

  const stranger = await open(null, '/tarik', { width: 360 })
  await seen(stranger, 'door')
  await stranger.getByRole('textbox').fill(code.toLowerCase())
  await stranger.getByRole('button').first().click()
  await seen(stranger, 'what-goes')
  await stranger.getByRole('button', { name: /tarik/i }).first().click()
  await stranger.waitForLoadState()
  await stranger.getByText('Persetujuan Anda sudah ditarik').first().waitFor()
  await seen(stranger, 'taken-back')
  // asked anew: a browser that has the page keeps it for its seconds
  expect((await fetch(page)).status).toBe(404)
  const another = await open(null, new URL(page).pathname)
  await another.getByText('Kisah ini tidak ditampilkan').first().waitFor()
  await seen(another, 'public-gone')
  expect(await (await fetch(`${served.url}/kisah`)).text()).not.toContain('Dari perca ke toko')
  await chain.reload()
  await chain.getByText('Tidak ditemukan').first().waitFor()

  // the phone hears of it at its next contact, and keeps no word
  await phone.goto(`${served.url}/kisah-saya`)
  await phone.getByText('Kisah yang ditarik').waitFor()
  await seen(phone, 'gone')
  await expect.poll(() => kept(phone), { timeout: 20_000 }).not.toMatch(/Menganggur|Siti|pesanan/)
  await province.reload()
  await province.getByText('Kisah yang ditarik').first().waitFor()
  await seen(province, 'office-gone')
  await province.goto(`${served.url}/kisah-dampak`)
  await province.getByText('1 kisah').first().waitFor()
  expect(await inDatabase(tx => tx.selectFrom('story').select(['sealed', 'area']).execute())).toEqual([
    { sealed: null, area: 'economic-development' },
  ])
})

/** All questions of a story, the person beside. */
async function tellStory(phone: Page): Promise<void> {
  const step = async (name: string) => {
    await seen(phone, `tell-${name}`)
    await phone.getByRole('button', { name: 'Lanjut', exact: true }).click()
  }
  await phone.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await phone.getByText('Pilih yang berubah.').first().waitFor()
  await phone.getByLabel('Namanya').fill('Siti Aminah')
  await phone.getByText('Ekonomi dan usaha').click()
  await step('who')
  await phone.getByLabel('Dahulu', { exact: true }).fill('Menganggur sejak pabrik es tutup.')
  await step('before')
  await phone
    .getByLabel('Yang dilakukan perpustakaan')
    .fill('Kelas jahit setiap Sabtu, mesin boleh dipinjam.')
  await step('deed')
  await phone.getByLabel('Sekarang', { exact: true }).fill(words)
  await phone
    .getByLabel('Satu kalimat dari mulutnya sendiri')
    .fill('Sekarang saya yang membayar sekolah anak.')
  await phone.getByLabel('Judul kisah').fill('Dari perca ke toko')
  await step('after')
  await phone.getByRole('button', { name: 'Tambah angka' }).click()
  await phone.getByLabel('Dahulu', { exact: true }).fill('0')
  await phone.getByLabel('Sekarang', { exact: true }).fill('1500000')
  await phone.getByLabel('Dari mana angkanya?').fill('Diceritakan orangnya')
  await phone.getByRole('button', { name: '8 Pekerjaan layak' }).click()
  await step('figures')
  await phone.getByRole('button', { name: 'Mulai merekam' }).click()
  await phone.getByText(/Merekam 0:0[1-9] dari 3:00/).waitFor()
  await seen(phone, 'tell-recording')
  await phone.getByRole('button', { name: 'Selesai' }).click()
  await phone.getByText('Rekaman tersimpan di ponsel ini.').waitFor()
  await step('voice')
  await phone.getByRole('switch', { name: /kisahnya dibaca/ }).check()
  await phone.getByRole('switch', { name: /nama desanya/ }).check()
  await phone.getByRole('switch', { name: /halaman umum Sinergi/ }).check()
  await phone.getByText('Tanda tangan di layar ini').click()
  await phone.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await phone.getByText('Minta orangnya menandatangani, atau pilih cara lain.').first().waitFor()
  await sign(phone)
  await step('consent')
  await seen(phone, 'tell-check')
}

async function sign(phone: Page): Promise<void> {
  const pad = phone.getByRole('img', { name: 'Tanda tangan dengan jari' })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('nowhere to sign')
  await phone.mouse.move(box.x + 20, box.y + 60)
  await phone.mouse.down()
  for (const [x, y] of [
    [60, 20],
    [90, 70],
    [130, 25],
    [180, 60],
    [240, 40],
  ] as const)
    await phone.mouse.move(box.x + x, box.y + y, { steps: 4 })
  await phone.mouse.up()
}

/** A device without a microphone hears a tone. */
async function hearing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      const context = new AudioContext()
      const tone = context.createOscillator()
      const out = context.createMediaStreamDestination()
      tone.connect(out)
      tone.start()
      return out.stream
    }
  })
}

async function tell(session: string, name: string, input: object): Promise<void> {
  const answer = await fetch(`${served.url}/api/${name}`, {
    method: 'POST',
    headers: { cookie: `sinergi=${session}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: makeId(), input }),
  })
  expect(answer.status).toBe(200)
}

/** All that this browser keeps, as text. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const all: unknown[] = [Object.entries(localStorage)]
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sinergi')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(opening.error))
    })
    for (const store of db.objectStoreNames)
      all.push(
        await new Promise(resolve => {
          const asking = db.transaction(store).objectStore(store).getAll()
          asking.addEventListener('success', () => resolve(asking.result))
        }),
      )
    db.close()
    return JSON.stringify(all)
  })

async function seen(page: Page, name: string): Promise<void> {
  await picture(page, `stories-${name}`)
  expect(await findings(page)).toEqual([])
  if (process.env.SCREENSHOTS)
    await page.screenshot({ path: `${process.env.SCREENSHOTS}/stories-${name}.full.png`, fullPage: true })
}
