import { mostInSheet, type readGuestSheet } from '../../contract/guest-invitations.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import type { Ahead, Context } from '../platform/endpoint.ts'
import { refuse, Refusal } from '../platform/problems.ts'
import { type Cell, openSheet, type SheetRow } from '../platform/spreadsheet.ts'

type Lines = ResultOf<typeof readGuestSheet>['lines']

/** Reads the file before any transaction, or tells why it cannot be read; undefined where none came. */
export async function makeReady({ file }: Ahead): Promise<Lines | Refusal | undefined> {
  if (!file || file.size === 0) return undefined
  try {
    const sheet = await openSheet(file.path, null, { rows: mostInSheet, columns: 60 })
    const rows: SheetRow[] = []
    for await (const page of sheet.pages) rows.push(...page)
    return linesOf(rows)
  } catch (error) {
    // whoever may not ask hears of that first
    if (error instanceof Refusal) return error
    throw error
  }
}

/** What stands in the spreadsheet, to be looked over; nothing of it is kept. */
export async function read(
  _: Context,
  __: unknown,
  ___: unknown,
  lines: Lines | Refusal | undefined,
): Promise<ResultOf<typeof readGuestSheet>> {
  if (lines instanceof Refusal) throw lines
  if (!lines) return refuse('import.empty-file')
  if (lines.length === 0) return refuse('import.no-data')
  return { lines }
}

const columns = ['name', 'position', 'agency', 'email', 'phone'] as const
/** How offices head their columns: letters alone. */
const headings: Record<(typeof columns)[number], RegExp> = {
  name: /^(nama|name|nama(lengkap|tamu|peserta|undangan|dangelar|pejabat).*|fullname)$/,
  position: /^(jabatan.*|position)$/,
  agency:
    /^((asal)?(instansi|lembaga|organisasi|perpustakaan|kantor|unitkerja|dinas|opd).*|agency|organi[sz]ation|asal)$/,
  email: /^((alamat)?(surel|email|emel)|emailaddress)$/,
  phone:
    /^((no|nomor|nomer)?(telepon|telpon|telp|tlp|hp|handphone|ponsel|wa|whatsapp|kontak|hpwa|wahp|telephp)(aktif|hp|wa)?|(tele)?phone(number)?)$/,
}
/** Titles of the list may stand over its headings. */
const headingsWithin = 15

/**
 * The guests of a sheet, each as name, position, agency, e-mail and telephone: by the headings, in whatever order they
 * stand; where it has none, in the order of a list that is pasted.
 */
export function linesOf(rows: readonly SheetRow[]): Lines {
  const at = rows.slice(0, headingsWithin).findIndex(({ cells }) => cells.some(isHeadingOf('name')))
  const head = rows[at]
  if (!head) return rows.map(({ row, cells }) => ({ row, cells: unnumbered(cells.map(plain)).slice(0, 5) }))
  const places = columns.map(name => head.cells.findIndex(isHeadingOf(name)))
  return rows
    .slice(at + 1)
    .map(({ row, cells }) => ({ row, cells: places.map(place => plain(cells[place] ?? null)) }))
    .filter(({ cells }) => cells.some(cell => cell !== ''))
}

const isHeadingOf = (name: (typeof columns)[number]) => (cell: Cell) =>
  headings[name].test(
    plain(cell)
      .toLowerCase()
      .replaceAll(/[^a-z]/g, ''),
  )

/** Without the number that lists begin with. */
const unnumbered = (cells: string[]) => (/^\d{1,4}[.)]?$/.test(cells[0] ?? '') ? cells.slice(1) : cells)

/** In one line, as much as any field takes. */
const plain = (cell: Cell): string =>
  cell === null || typeof cell === 'boolean'
    ? ''
    : String(cell).replaceAll(/\s+/g, ' ').replaceAll('"', '').trim().slice(0, 200)
