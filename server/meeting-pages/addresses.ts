import { randomBytes } from 'node:crypto'
import { slugOf } from '../site/slug.ts'

const signs = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Eight signs of 32, which none takes for another: found on a page, and not by trying. */
export const makeCode = (): string => Array.from(randomBytes(8), byte => signs[byte & 31]).join('')

/** `/pertemuan/temu-belajar-natuna-k3m8p2xq`: readable, and known by its last eight signs. */
export const pathOf = (title: string, code: string): string =>
  `/pertemuan/${slugOf(title, 'pertemuan')}-${code}`

/** Empty where it is none. */
export const codeOf = (address: string): string => /(?:^|-)([a-z2-9]{8})$/.exec(address)?.[1] ?? ''
