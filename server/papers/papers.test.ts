import { afterAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import type { LibraryId } from '../../contract/ids.ts'
import { type PaperKind, printForms } from '../../contract/papers.ts'
import { addMeasure } from '../../contract/tallies.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import type { Paper } from '../platform/endpoint.ts'
import { renderPdf } from '../platform/pdf.ts'

const app = await testApp()
const people = await cast(app)
const { sepempang, sedanau, menteng } = people.places
afterAll(() => app.close())

type Data = {
  lang: string
  month: string
  sheets: { library: string; within: string; link: string; qr: string }[]
  questions?: { wording: string; required: boolean; parts: string[] }[]
  kinds?: string[]
  ages?: { name: string }[]
  groups?: string[]
}

test('a village prints its form for activities: the questions of the screens, and a code that opens them', async () => {
  const paper = await printed(people.maryam, 'activity', [sepempang.id])
  const data = paper.data as Data
  expect(paper.name).toBe('formulir-kegiatan-2026-10')
  expect(data).toMatchObject({ lang: 'id', month: 'Oktober 2026' })
  expect(data.sheets).toMatchObject([
    {
      library: 'Perpustakaan Desa Sepempang',
      within: 'Bunguran Timur, Kabupaten Natuna, Kepulauan Riau',
      link: `https://sinergi.example/kegiatan/baru?perpustakaan=${sepempang.id}&bulan=2026-10`,
    },
  ])
  expect(data.sheets[0]?.qr).toMatch(/^<svg/)
  expect(data.kinds).toContain('Membaca dan mendongeng')
  expect(data.ages?.map(({ name }) => name)).toEqual(['Anak', 'Remaja', 'Dewasa', 'Lansia'])
  expect(data.groups).toHaveLength(7)
  expect(await pagesOf(paper)).toBe(1)
})

test.each([
  ['a4', 'id'],
  ['a4', 'en'],
  ['a5', 'id'],
  ['a5', 'en'],
] as const)(
  'the longest name leaves the form for activities on one page of %s, in %s',
  async (size, language) => {
    const { template, data } = await printed({ ...people.maryam, language }, 'activity', [sepempang.id], {
      size,
    })
    const [sheet] = (data as Data).sheets
    const library = 'Taman Bacaan Masyarakat Cahaya Ilmu Pengetahuan Tanjung Kumbik Utara '
      .repeat(2)
      .slice(0, 120)
    const sheets = [{ ...sheet, library, within: 'Pulau Tiga Barat, Kabupaten Kepulauan Tanimbar, Maluku' }]
    expect(await pagesOf({ name: '', template, data: { ...(data as Data), sheets } })).toBe(1)
  },
)

test('the form of a month asks what is asked in that month, in the reader’s language', async () => {
  const of = async (month: string) => {
    const english = { ...people.maryam, language: 'en' as const }
    return printed(english, 'report', [sepempang.id], { month })
  }
  await app.send(people.ratna, addMeasure, {
    ...{ code: 'kursi-roda', unit: 'visits', nature: 'flow', required: false, validFrom: '2027-01-01' },
    wording: { id: 'Kunjungan berkursi roda', en: 'Visits by wheelchair' },
    definition: { id: 'Setiap kunjungan.', en: 'Every visit.' },
    parts: [{ code: 'anak', wording: { id: 'Anak', en: 'Children' } }],
  })
  const [before, after] = [await of('2026-12-01'), await of('2027-01-01')]
  const asked = ({ data }: Paper) => (data as Data).questions?.map(({ wording }) => wording)
  expect(asked(before)).not.toContain('Visits by wheelchair')
  expect(asked(after)).toContain('Visits by wheelchair')
  expect((after.data as Data).questions?.find(({ required }) => !required && 'parts')).toBeDefined()
  expect(after.data).toMatchObject({ lang: 'en', month: 'January 2027', title: 'Monthly report form' })
  expect((after.data as Data).sheets[0]?.link).toContain(`/laporan/2027-01?perpustakaan=${sepempang.id}`)
  expect(await pagesOf(after)).toBe(1)
})

test('an office prints for all its villages at once, each with a code of its own', async () => {
  const paper = await printed(people.yusuf, 'report', [sepempang.id, sedanau.id, sepempang.id])
  const { sheets } = paper.data as Data
  expect(sheets.map(({ library }) => library)).toEqual([
    'Perpustakaan Desa Sedanau',
    'Perpustakaan Desa Sepempang',
  ])
  expect(new Set(sheets.map(({ qr }) => qr)).size).toBe(2)
  expect(await pagesOf(paper)).toBe(2)
  expect(await refusal(printed(people.yusuf, 'report', [sepempang.id, menteng.id]))).toBe('access.not-found')
  expect(await refusal(printed(people.salmah, 'activity', [sepempang.id]))).toBe('access.not-found')
})

async function printed(
  actor: Actor,
  form: PaperKind,
  libraryIds: LibraryId[],
  more: { month?: string; size?: 'a4' | 'a5' } = {},
): Promise<Paper> {
  const route = routes.find(({ endpoint }) => endpoint.name === printForms.name)
  if (!route) throw new Error('no route prints forms')
  const origin = 'https://sinergi.example/formulir'
  const { result } = await app.engine.run(route, {
    actor,
    input: { form, libraryIds, month: '2026-10-01', size: 'a4', origin, ...more },
    caller: { address: '127.0.0.1', device: 'test' },
  })
  return result as Paper
}

async function pagesOf({ template, data }: Paper): Promise<number> {
  const pdf = (await renderPdf(template, data)).toString('latin1')
  return Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf)?.[1])
}
