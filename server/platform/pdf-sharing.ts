import {
  type Dictionary,
  dictionary,
  dictionaryOf,
  type PdfFile,
  readPdf,
  referred,
  writePdf,
} from './pdf-file.ts'

/** Of which pages a setting is made that sets what many of its sections have in common once; pages are counted from 1. */
export type Parts = {
  /** Where each section begins. */
  pages: readonly number[]
  /** Of each page with what is common, which sections only have what is their own; these pages stand before the whole ones. */
  common: readonly (readonly number[])[]
  /** Where sections begin that are set whole after all. */
  whole: readonly (readonly [page: number, section: number])[]
}

/** A square image of black and white, to be drawn on a page of the setting. */
export type Stamp = {
  page: number
  /** Of its upper left corner, from that of the page, and its width, in points. */
  x: number
  y: number
  wide: number
  /** Pixels to a side. */
  side: number
  /** A row after the other, each filled up to whole bytes; a bit that is set is white. */
  bits: Uint8Array
}

type Page = { number: number; content: number; entries: Dictionary; resources: Dictionary }
/** What a page's dictionary may hold: nothing that would have to go with its content. */
const known = new Set(['Type', 'Resources', 'MediaBox', 'Parent', 'Contents'])
const name = 'shared'
const stampName = 'stamp'

/**
 * Puts the parts together: each page draws what it has in common with others, which stands in the file once, as a form,
 * and then what is its own. Typst cannot do that by itself.
 * @param stamps what is to be drawn on pages with what is their own; on others it is left out
 * @returns nothing where the file is not written as it is known to be
 */
export function sharedPages(
  pdf: Buffer,
  { pages, common: members, whole }: Parts,
  stamps: readonly Stamp[] = [],
): Buffer | undefined {
  const file = readPdf(pdf)
  if (!file) return undefined
  const { objects } = file
  const all = file.pages.map(number => pageOf(number, objects.get(number)))
  const common = members.map((sections, n) => {
    const end = whole[0]?.[0] ?? all.length + 1
    return [end - members.length + n, sections] as const
  })
  const wholeAt = new Map(whole.map(([page, section]) => [section, page]))
  const commonAt = new Map(common.flatMap(([page, sections]) => sections.map(one => [one, page] as const)))
  const begins = [...pages, ...common.map(([page]) => page), ...wholeAt.values()].toSorted((a, b) => a - b)
  const kept: number[] = []
  for (const [section, page] of pages.entries()) {
    const [own, shared] = [all[page - 1], all[(commonAt.get(section) ?? 0) - 1]]
    if (commonAt.has(section)) {
      if (!own || !shared || own.resources.get('XObject')?.includes(`/${name} `)) return undefined
      objects.set(own.number, dictionary(drawing(own, shared)))
      kept.push(own.number)
    } else {
      const begin = wholeAt.get(section) ?? page
      const end = begins.find(one => one > begin) ?? all.length + 1
      kept.push(...file.pages.slice(begin - 1, end - 1))
    }
  }
  if (!stamped(file, all, stamps)) return undefined
  const used = new Set(kept)
  for (const page of all) {
    if (page && used.has(page.number)) continue
    if (!page) return undefined
    objects.delete(page.number)
    const isForm = common.some(([at]) => all[at - 1] === page)
    const content = objects.get(page.content)
    objects.delete(page.content)
    if (!isForm || !content) continue
    // the page's number goes to what has the form drawn
    const draw = `q\n/${name} Do\nQ`
    objects.set(page.number, stream('', draw))
    objects.set(page.content, content.replace('<<\n', `<<\n${formOf(page)}`))
  }
  const tree = dictionaryOf(objects.get(file.tree))
  const metadata = objects.get(file.metadata)
  if (!tree || !metadata) return undefined
  tree.set('Count', String(kept.length)).set('Kids', `[${kept.map(number => `${number} 0 R`).join(' ')}]`)
  objects.set(file.tree, dictionary(tree))
  objects.set(file.metadata, counting(metadata, kept.length))
  return writePdf(file)
}

function pageOf(number: number, written: string | undefined): Page | undefined {
  const entries = dictionaryOf(written)
  const resources = dictionaryOf(entries?.get('Resources'))
  const content = referred(entries?.get('Contents'))
  if (!entries || !resources || Number.isNaN(content)) return undefined
  return [...entries.keys()].every(key => known.has(key))
    ? { number, content, entries, resources }
    : undefined
}

function drawing(own: Page, shared: Page): Dictionary {
  const forms = new Map(dictionaryOf(own.resources.get('XObject'))).set(name, `${shared.content} 0 R`)
  const resources = new Map(own.resources).set('XObject', dictionary(forms))
  return new Map(own.entries)
    .set('Resources', dictionary(resources))
    .set('Contents', `[${shared.number} 0 R ${own.content} 0 R]`)
}

/** Draws each on its page, unless that has one. */
function stamped(file: PdfFile, pages: readonly (Page | undefined)[], stamps: readonly Stamp[]): boolean {
  for (const { page: at, x, y, wide, side, bits } of stamps) {
    const page = pages[at - 1]
    const entries = dictionaryOf(file.objects.get(page?.number ?? 0))
    const resources = dictionaryOf(entries?.get('Resources'))
    const high = Number(/^\[0 0 [\d.]+ ([\d.]+)\]$/.exec(entries?.get('MediaBox') ?? '')?.[1])
    const forms = new Map(dictionaryOf(resources?.get('XObject')))
    const contents = /^\[?(.+?)\]?$/.exec(entries?.get('Contents') ?? '')?.[1]
    if (!page || !entries || !resources || Number.isNaN(high) || forms.has(stampName) || !contents)
      return false
    const [image, draw] = [file.size, file.size + 1]
    file.size += 2
    const pixels = Buffer.from(bits).toString('latin1')
    const drawing = `q\n${wide} 0 0 ${wide} ${round(x)} ${round(high - y - wide)} cm\n/${stampName} Do\nQ`
    file.objects.set(
      image,
      stream(
        `  /Type /XObject\n  /Subtype /Image\n  /Width ${side}\n  /Height ${side}\n  /ColorSpace /DeviceGray\n  /BitsPerComponent 1\n`,
        pixels,
      ),
    )
    file.objects.set(draw, stream('', drawing))
    forms.set(stampName, `${image} 0 R`)
    entries.set('Resources', dictionary(new Map(resources).set('XObject', dictionary(forms))))
    file.objects.set(page.number, dictionary(entries.set('Contents', `[${contents} ${draw} 0 R]`)))
  }
  return true
}
const round = (points: number): number => Number(points.toFixed(5))
const stream = (entries: string, bytes: string): string =>
  `<<\n${entries}  /Length ${bytes.length}\n>>\nstream\n${bytes}\nendstream`

const formOf = ({ entries }: Page): string =>
  `  /Type /XObject\n  /Subtype /Form\n  /BBox ${entries.get('MediaBox')}\n  /Resources ${entries.get('Resources')}\n`

/** The metadata tell how many pages there are, too. */
function counting(metadata: string, pages: number): string {
  const told = metadata.replace(/(<xmpTPg:NPages>)\d+/, `$1${pages}`)
  return told.replace(
    /(\/Length )(\d+)/,
    (_, key: string, length: string) => `${key}${Number(length) + told.length - metadata.length}`,
  )
}
