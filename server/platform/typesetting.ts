import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'

const font = (name: string) =>
  readFileSync(new URL(`../../server/platform/fonts/plus-jakarta-sans-${name}.ttf`, import.meta.url))
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [font('regular'), font('bold')] }] })
/** Where a template finds a file that came with what it sets. */
const shadow = (name: string) => join(process.cwd(), name)
/** How many papers are set until what one of them left behind is forgotten, if `forget` is not called before. */
const kept = 24
/** How often signs that no font has are looked for: each time all that the first fault names are replaced. */
const tries = 4

/**
 * Sets a Typst template as a PDF; in a thread, since it takes long. What no font can show is replaced by a question
 * mark where the paper is to be kept for good (PDF/A allows none of it).
 * @param as `archived`: PDF/A-2b; `tagged`: with what a screen reader needs, a third more work; `noted`: the label of
 *   what the template has to say about what it set
 * @param files which the template reads by their names, `/picture-0.jpg`
 */
export function typeset(
  template: string,
  data: unknown,
  as: { archived?: boolean; tagged?: boolean; noted?: string } = {},
  files: Readonly<Record<string, Uint8Array>> = {},
): { pdf: Buffer; noted?: unknown } {
  let given = typeof data === 'string' ? data : JSON.stringify(data)
  try {
    for (const [name, bytes] of Object.entries(files)) compiler.mapShadow(shadow(name), Buffer.from(bytes))
    for (let n = 0; ; n++) {
      try {
        const what = { mainFileContent: template, inputs: { data: given } }
        const set = as.noted ? compiler.compile(what).result : null
        const pdf = compiler.pdf(set ?? what, {
          pdfTags: as.tagged ?? true,
          ...(as.archived && { pdfStandard: PdfStandard.A_2b }),
        })
        if (!set || !as.noted) return { pdf }
        const [noted] = compiler.query(set, { selector: as.noted, field: 'value' }) as unknown[]
        return { pdf, noted }
      } catch (error) {
        // the compiler says what is wrong where others say which kind of error it is
        const { message, code } = error as Error & { code?: string }
        const why = `${message}\n${code ?? ''}`
        const signs = unshown(why)
        if (n === tries || signs.size === 0) throw new Error(message.trim() || code, { cause: error })
        given = n === tries - 1 ? plainest(given) : replaced(given, signs)
      }
    }
  } finally {
    for (const name of Object.keys(files)) compiler.unmapShadow(shadow(name))
    compiler.evictCache(kept)
  }
}

/**
 * Forgets all that was set: nothing that was printed stays in memory. Not while other threads set something, for what they
 * have set so far is in the same memory, and they would have to begin again.
 */
export const forget = (): void => compiler.evictCache(0)

/** The signs that a fault names as not to be shown. */
function unshown(why: string): Set<string> {
  const named = why.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gs)
  return new Set([...named].flatMap(([, text = '']) => Array.from(unescaped(text))))
}
const unescaped = (text: string) =>
  text.replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))

/** In text that is JSON: signs of its own are left as they are. */
const replaced = (json: string, signs: ReadonlySet<string>): string =>
  Array.from(json, sign => (signs.has(sign) && sign > '\u007F' ? '?' : sign)).join('')
const plainest = (json: string): string => json.replaceAll(/[^\u0020-\u024F\u2010-\u2026\n]/gu, '?')
