import type { Page } from 'playwright-core'
import encodeQr from 'qr'
import { expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { factsOfActivity } from '../inputs.ts'
import { ordinary } from '../../server/monthly-reports/for-tests.ts'
import { findings, picture } from '../support/browser.ts'
import { journey, month } from '../support/journey.ts'

const { served, open } = await journey('proof')
const code = /^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/

test('Maryam sends a month and has its proof; a stranger sees that it is real, and that it was given back and changed', {
  timeout: 120_000,
}, async () => {
  const libraryId = served.cast.places.sepempang.id
  const report = { libraryId, month, figures: ordinary, notes: {}, remark: null, revisionReason: null }
  const maryam = await open('maryam', '/laporan', { width: 360 })
  const receipt = await command(maryam, 'reports.submit', { ...report, version: null })
  expect(receipt.split('.').length).toBe(3)

  await maryam.goto(`${served.url}/laporan/${month.slice(0, 7)}`)
  await maryam.getByRole('heading', { name: 'Bukti kirim' }).waitFor()
  const link = maryam.getByRole('link', { name: 'Buka halaman bukti' })
  const address = served.url + (await link.getAttribute('href'))
  expect(address.slice(`${served.url}/bukti/`.length)).toMatch(code)
  expect(await drawn(maryam, address)).toBe(true)
  await maryam.getByRole('heading', { name: 'Bukti kirim' }).scrollIntoViewIfNeeded()
  await picture(maryam, 'proof-on-report-360')
  const saving = maryam.waitForEvent('download')
  await maryam.getByRole('button', { name: 'Simpan tanda terima' }).click()
  expect((await saving).suggestedFilename()).toBe(`bukti-kirim-${month}.jws`)

  await maryam.goto(`${served.url}/laporan/${libraryId}/${month}/cetak`)
  const printed = maryam.getByRole('heading', { name: 'Bukti kirim elektronik' })
  await printed.waitFor()
  expect(await drawn(maryam, address)).toBe(true)
  await printed.scrollIntoViewIfNeeded()
  await picture(maryam, 'proof-printed-360')

  const activity = { id: makeId(), libraryId, ...factsOfActivity, heldOn: month, revisionReason: null }
  await command(maryam, 'activities.record', activity)
  await maryam.goto(`${served.url}/kegiatan/${activity.id}`)
  await maryam.getByRole('link', { name: code }).waitFor()
  await maryam.getByRole('link', { name: code }).scrollIntoViewIfNeeded()
  await picture(maryam, 'proof-on-activity-360')

  const stranger = await open(null, new URL(address).pathname, { width: 360 })
  await stranger.getByRole('heading', { name: 'Laporan ini benar terkirim' }).waitFor()
  const said = await stranger.getByRole('main').innerText()
  expect(said).toContain('Perpustakaan Desa Sepempang')
  expect(said).toContain('belum diverifikasi')
  expect(said).not.toMatch(/Maryam|Yusuf/)
  await picture(stranger, 'proof-real-360')
  expect(await findings(stranger)).toEqual([])
  // the whole receipt proves the same
  await stranger.goto(`${served.url}/bukti/${receipt}`)
  await stranger.getByRole('heading', { name: 'Laporan ini benar terkirim' }).waitFor()

  const yusuf = await open('yusuf', '/laporan')
  const reason = 'Mohon periksa jumlah kunjungan.'
  await command(yusuf, 'reports.return', { reports: [{ libraryId, month, version: 1 }], reason })
  await stranger.goto(address)
  await stranger.getByText('Kiriman ini kemudian dikembalikan').waitFor()
  expect(await stranger.getByRole('main').innerText()).not.toContain(reason)

  await command(maryam, 'reports.submit', { ...report, version: 2, figures: { ...ordinary, visits: 90 } })
  const dark = await open(null, new URL(address).pathname, { scheme: 'dark' })
  await dark.getByText('Kiriman ini sudah diubah setelah bukti dibuat').waitFor()
  await picture(dark, 'proof-changed-1280-dark')
  expect(await findings(dark)).toEqual([])

  await dark.goto(`${address.slice(0, -1)}${address.endsWith('0') ? '1' : '0'}`)
  await dark.getByText(/tidak lengkap atau salah ketik|Tidak ada kiriman dengan kode ini/).waitFor()
  await dark
    .getByRole('textbox', { name: 'Kode bukti' })
    .fill(new URL(address).pathname.slice(7).toLowerCase())
  await picture(dark, 'proof-mistyped-1280-dark')
  await dark.getByRole('button', { name: 'Periksa' }).click()
  await dark.getByRole('heading', { name: 'Laporan ini benar terkirim' }).waitFor()
})

/** Sends a command as the page's person; the receipt that came with the answer. */
async function command(page: Page, name: string, input: object): Promise<string> {
  const answer = await page.request.post(`${served.url}/api/${name}`, { data: { id: makeId(), input } })
  return answer.headers()['sinergi-receipt'] ?? expect.fail(await answer.text())
}

/** Whether the page's QR code leads to an address. */
async function drawn(page: Page, address: string): Promise<boolean> {
  const data = encodeQr(address, 'raw', { ecc: 'medium', border: 3 })
  const squares = data.flatMap((row, y) => row.flatMap((filled, x) => (filled ? `M${x} ${y}h1v1h-1z` : [])))
  return (await page.locator('svg.qr path').getAttribute('d')) === squares.join('')
}
