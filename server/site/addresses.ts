import { slugOf } from './slug.ts'

/** `kelas-kemasan-keripik-0a1b2c3d4e5f`: readable, and known by the end of its id. */
export const addressOf = (title: string, id: string): string => `${slugOf(title, 'sinergi')}-${id.slice(-12)}`
/** Empty where it is none. */
export const codeOf = (address: string): string => /(?:^|-)([0-9a-f]{12})$/.exec(address)?.[1] ?? ''
