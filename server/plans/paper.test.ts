import { afterAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { type LibraryId, makeId, type SignatoryId } from '../../contract/ids.ts'
import { addPlanItem, printPlan } from '../../contract/plans.ts'
import { recordSignatory } from '../../contract/signatories.ts'
import { planInput, signatoryInput } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import type { Paper } from '../platform/endpoint.ts'
import { renderPdf } from '../platform/pdf.ts'

const app = await testApp()
const { maryam, yusuf, places } = await cast(app)
const { sepempang, menteng } = places
afterAll(() => app.close())

type Data = {
  rows: string[][]
  heads: string[]
  sum: string
  unknown: string
  within: string
  left: { role: string; lines: string[] }
  right: { lines: string[] }
}

const add = (more: object = {}) =>
  app.send(maryam, addPlanItem, {
    ...{ id: makeId(), libraryId: sepempang.id, year: 2026, month: '2026-12-01', ...planInput },
    ...more,
  } as never)

test('a plan is printed as officials expect it: by month, with what it costs in all, and who signs', async () => {
  expect(await refusal(printed(maryam, sepempang.id))).toBe('plan.empty')
  await add()
  await add({ title: 'Pasar desa # *murah*', month: '2026-11-01', cost: 0, lesson: 'Mulai dari kebutuhan' })
  await add({ title: 'Temu koperasi', cost: null, source: null, partner: null })
  const id = makeId<SignatoryId>()
  await app.send(maryam, recordSignatory, {
    ...{ id, scopeId: sepempang.scopeId, replaces: null },
    ...signatoryInput,
  } as never)
  const paper = await printed(maryam, sepempang.id)
  const data = paper.data as Data
  expect(paper.name).toBe('rencana-kerja-2026')
  expect(data.rows.map(row => row.slice(0, 3).join(' '))).toEqual([
    '1 November Pasar desa # *murah*\nDari pelatihan: Mulai dari kebutuhan',
    '2 Desember Kelas kemasan kerupuk',
    '3 Desember Temu koperasi',
  ])
  expect(data.rows.every(row => row.length === data.heads.length)).toBe(true)
  expect(data).toMatchObject({
    ...{ sum: '2.500.000', unknown: '1 kegiatan belum diketahui biayanya' },
    within: 'Bunguran Timur, Kabupaten Natuna, Kepulauan Riau',
    left: { role: 'Kepala Desa', lines: ['Baharuddin', 'Penata Tk. I (III/d)', 'NIP 19700412 199503 1 002'] },
    right: { lines: ['Maryam'] },
  })
  const pdf = await renderPdf(paper.template, paper.data)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test('whoever sees the plan prints it, in their language, and nobody else', async () => {
  const paper = await printed({ ...yusuf, language: 'en' }, sepempang.id)
  expect(paper.name).toBe('work-plans-2026')
  expect(await refusal(printed(yusuf, menteng.id))).toBe('access.not-found')
})

async function printed(actor: Actor, libraryId: LibraryId): Promise<Paper> {
  const route = routes.find(each => each.endpoint === printPlan)
  if (!route) throw new Error('no route')
  const call = { actor, input: { libraryId, year: 2026 }, caller: { address: '', device: '' } }
  return (await app.engine.run(route, call)).result as Paper
}
