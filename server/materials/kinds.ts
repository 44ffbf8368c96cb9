import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import type { MaterialKind } from '../../contract/materials.ts'
import { isPicture } from '../photos/pictures.ts'
import { Refusal, refuse } from '../platform/problems.ts'
import { guardZip, namesIn } from '../platform/zip-guard.ts'

export type FileKind = Exclude<MaterialKind, 'link'>

/** How each is sent, and what its name ends in. */
export const typeOf: Record<FileKind, { type: string; ending: string }> = {
  pdf: { type: 'application/pdf', ending: 'pdf' },
  pptx: { type: officeType('presentationml.presentation'), ending: 'pptx' },
  docx: { type: officeType('wordprocessingml.document'), ending: 'docx' },
  xlsx: { type: officeType('spreadsheetml.sheet'), ending: 'xlsx' },
  jpeg: { type: 'image/jpeg', ending: 'jpg' },
  png: { type: 'image/png', ending: 'png' },
  webp: { type: 'image/webp', ending: 'webp' },
}
function officeType(part: string) {
  return `application/vnd.openxmlformats-officedocument.${part}`
}

const office = ['pptx', 'docx', 'xlsx'] as const
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/**
 * What a file is, by its content and never by its name; refuses what can run.
 * @throws material.kind-unfit, -old-office, -macros, -active, -embedded, -broken, -swollen
 */
export async function kindOf(bytes: Buffer): Promise<FileKind> {
  const head = bytes.subarray(0, 32).toString('latin1')
  if (head.startsWith('%PDF-')) return pdf(bytes)
  if (head.startsWith('PK\u0003\u0004')) return officeKind(bytes)
  if (bytes.subarray(0, 8).equals(compound)) return refuse('material.old-office')
  if (isPicture(bytes.subarray(0, 32)))
    for (const [kind, mark] of [
      ['jpeg', '\xff\xd8\xff'],
      ['png', '\x89PNG'],
      ['webp', 'RIFF'],
    ] as const)
      if (head.startsWith(mark)) return kind
  return refuse('material.kind-unfit')
}

/** One whose end is there, and that starts nothing when it is opened. */
async function pdf(bytes: Buffer): Promise<'pdf'> {
  if (!bytes.subarray(-2048).includes('%%EOF')) refuse('material.broken')
  const text = bytes.toString('latin1')
  const packed: Buffer[] = []
  // what stands in streams is text and pictures, apart from those that hold objects
  const plain = text.replaceAll(/stream\r?\n([^]*?)endstream/g, (whole, body: string, at: number) => {
    if (text.slice(Math.max(0, at - 400), at).includes('/ObjStm')) packed.push(Buffer.from(body, 'latin1'))
    return ' '
  })
  let left = mostObjects
  for (const one of packed) {
    const unpacked = await unpack(one, { maxOutputLength: left }).catch((error: { code?: string }) => {
      if (error.code === 'ERR_BUFFER_TOO_LARGE') return refuse('material.swollen')
      return Buffer.alloc(0)
    })
    left -= unpacked.length
    if (left <= 0) refuse('material.swollen')
    requireStill(unpacked.toString('latin1'))
  }
  requireStill(plain)
  return 'pdf'
}

/** Bytes of a PDF's packed objects at the most. */
const mostObjects = 64 * 1024 * 1024
const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate)

function requireStill(objects: string): void {
  // names may be written with signs as numbers: `/J#61vaScript`
  const names = objects.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
  if (/\/(?:JavaScript|Launch|RichMedia|EmbeddedFiles?)\b/.test(names)) refuse('material.active')
}

async function officeKind(bytes: Buffer): Promise<FileKind> {
  const parts = '[Content_Types].xml'
  const { names, types } = await guarded(async () => {
    const texts = await guardZip(bytes, [parts])
    return { names: namesIn(bytes), types: texts.get(parts) ?? '' }
  })
  const kind = office.find(one => types.includes(`${typeOf[one].type}.main+xml`))
  const hasMacros =
    /macroEnabled|vbaProject/i.test(types) || names.some(name => /vbaProject|activeX|macrosheets/i.test(name))
  if (hasMacros) return refuse('material.macros')
  if (kind === undefined) return refuse('material.kind-unfit')
  if (names.some(name => runs.test(name) || /\/embeddings\/.*\.bin$/i.test(name)))
    return refuse('material.embedded')
  return kind
}

const runs = /\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|jse?|wsf|hta|lnk|jar|sh|apk|html?|svg)$/i

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refuse(error.code === 'import.swollen-file' ? 'material.swollen' : 'material.broken')
  }
}
