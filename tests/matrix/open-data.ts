import { everybody, type Line, placeless } from './line.ts'

export const openDataLines: Record<string, Line> = {
  'open-data.list': placeless(everybody),
  'open-data.dataset': placeless(everybody, { dataset: 'kegiatan' }),
  'open-data.api': placeless(everybody),
  'open-data.read': placeless(everybody, {
    dataset: 'kelompok-peserta',
    format: 'csv',
    wilayah: 'ID',
    tahun: 2026,
  }),
  'open-data.libraries': placeless(everybody, { format: 'csv', wilayah: 'ID' }),
  'open-data.dictionary': placeless(everybody),
  'open-data.catalogue': placeless(everybody),
  'open-data.edition': placeless(everybody),
}
