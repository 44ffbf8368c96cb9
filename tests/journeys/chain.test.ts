import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { partnerIn, person } from '../people.ts'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'
import { arrived, promised, worked } from '../support/promises.ts'

const { served, open, inDatabase } = await journey('chain')
const { sepempang } = served.cast.places
const phone = { width: 360, height: 740 }
let nurhayati: Actor
let bank = ''
let need = ''
beforeAll(async () => {
  await inDatabase(async tx => {
    const partner = await partnerIn(tx, new Date(), served.cast.regions.natuna, 'Bank Natuna')
    nurhayati = await person(tx, new Date(), 'Nurhayati', 'partner', { ...partner, id: null })
    const made = await worked(tx, sepempang.id, 500)
    need = made.need
    bank = await promised(tx, sepempang.id, 'Bank Natuna', {
      partner: partner.id,
      activity: made.activities[0] ?? '',
    })
    await arrived(tx, bank)
  })
})

test('Maryam walks from a need to the machine that came of it, among 500 activities, and back; the bank sees outlines', async () => {
  const page = await open('maryam', `/kebutuhan/${need}`, phone)
  await page.getByRole('link', { name: 'Lihat rantai' }).click()
  const picturesque = page.getByRole('list', { name: 'Dari kebutuhan sampai perubahan hidup' })
  const machine = page.getByRole('link', { name: /^Pemerintah Desa Sepempang/ })
  await machine.waitFor()
  expect(await picturesque.getByText('Belum ada yang dicatat').count()).toBe(2)
  await picture(page, 'chain-of-need')
  expect(await findings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('button', { name: /^497 lagi/ }).click()
  await page.getByRole('button', { name: /^487 lagi/ }).waitFor()
  await picture(page, 'chain-unfolded-dark')
  expect(await findings(page, true)).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(phone)

  await machine.click()
  await page.getByRole('heading', { level: 1, name: 'Pemerintah Desa Sepempang' }).waitFor()
  // of the 500 it came from one
  expect(await page.locator('.chain-card').count()).toBe(5)
  await picture(page, 'chain-of-machine')
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: /^Keripik ikan/ }).waitFor()
  await page.goForward()
  await page.setViewportSize(phone)

  // what no record says
  await page.getByRole('button', { name: 'Tautkan', exact: true }).click()
  await page.getByLabel('Yang mana').selectOption({ index: 2 })
  await picture(page, 'chain-linking')
  expect(await findings(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Tautkan' }).click()
  await page.getByRole('heading', { name: 'Ditautkan dengan tangan' }).waitFor()
  await page.setViewportSize(phone)
  await picture(page, 'chain-linked')
  await page.getByRole('button', { name: /^Lepas tautan/ }).click()
  await page.getByText('Tautan dilepas.').waitFor()

  // a plan that is made for a need says so by itself
  await page.goto(`${served.url}/rencana/baru?kebutuhan=${need}`)
  await page.getByRole('button', { name: 'Dana · Rp10.000.000', pressed: true }).waitFor()
  await page.setViewportSize({ width: 360, height: 1700 })
  await picture(page, 'chain-planning')
  expect(await findings(page)).toEqual([])

  // an officer sees the whole on a wide screen
  const office = await open('yusuf', `/rantai/need/${need}`)
  await office.getByRole('link', { name: /^Pemerintah Desa Sepempang/ }).waitFor()
  await picture(office, 'chain-wide')
  expect(await findings(office)).toEqual([])

  const partner = await open(nurhayati, `/rantai/commitment/${bank}`, phone)
  await partner.getByText('Sebuah kegiatan', { exact: true }).waitFor()
  expect(await partner.getByText('Kelas kemasan').count()).toBe(0)
  await picture(partner, 'chain-of-partner')
  expect(await findings(partner)).toEqual([])
})
