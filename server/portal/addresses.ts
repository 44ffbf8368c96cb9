import { slugOf } from '../site/slug.ts'

/** `/wilayah/kabupaten-natuna-21.03`: readable, and known by its code. */
export const regionPath = ({ name, code }: { name: string; code: string }): string =>
  `/wilayah/${slugOf(name, 'wilayah')}-${code}`

/** Empty where it is none. */
export const regionCodeOf = (address: string): string => /-(\d{2}(?:\.\d{2})?)$/.exec(address)?.[1] ?? ''

/** `/pustaka/perpustakaan-desa-sepempang-9f3a2b7c1d0e`: known by its last twelve signs. */
export const libraryPath = ({ name, code }: { name: string; code: string }): string =>
  `/pustaka/${slugOf(name, 'perpustakaan')}-${code}`

export const libraryCodeOf = (address: string): string => /-([0-9a-f]{12})$/.exec(address)?.[1] ?? ''
