import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { data, groups, headings, instructions, type Messy, titles } from './messy.ts'

/**
 * Makes `messy.xlsx` with LibreOffice (7 or newer), as an office would have: `node tests/spreadsheets/make.ts`. It is
 * needed only where `messy.ts` was changed; the file is kept beside it.
 */
const folder = mkdtempSync(join(tmpdir(), 'messy-'))
const source = join(folder, 'messy.fods')
writeFileSync(source, documentOf())
execFileSync(
  'soffice',
  ['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', folder, source],
  { stdio: 'inherit', timeout: 180_000 },
)
copyFileSync(join(folder, 'messy.xlsx'), new URL('messy.xlsx', import.meta.url))

function documentOf(): string {
  const width = headings.length
  const merged = (text: string) =>
    `<table:table-row><table:table-cell table:number-columns-spanned="${width}" office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="${width - 1}"/></table:table-row>`
  const rows = [
    ...titles.map(merged),
    row([]),
    groupRow(),
    row(headings.map(([, lower]) => lower)),
    row(headings.map((_, at) => `(${at + 1})`)),
    ...data.map(({ cells, hidden }) => row(cells, hidden)),
  ]
  const columns = headings.map(
    ([, , hidden]) => `<table:table-column${hidden ? ' table:visibility="collapse"' : ''}/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
<table:table table:name="Petunjuk">${instructions.map(line => row([line])).join('')}</table:table>
<table:table table:name="Data Perpus 2022">${columns.join('')}${rows.join('\n')}</table:table>
</office:spreadsheet></office:body></office:document>`
}

/** The upper heading row: a group stands over several columns, merged. */
function groupRow(): string {
  const cells = headings.map(([upper], at) => {
    const span = groups[upper]
    if (span === undefined) return cell(upper)
    if (headings[at - 1]?.[0] === upper) return '<table:covered-table-cell/>'
    return `<table:table-cell table:number-columns-spanned="${span}" office:value-type="string"><text:p>${escaped(upper)}</text:p></table:table-cell>`
  })
  return `<table:table-row>${cells.join('')}</table:table-row>`
}

function row(cells: readonly Messy[], hidden = false): string {
  return `<table:table-row${hidden ? ' table:visibility="collapse"' : ''}>${cells.map(cell).join('') || '<table:table-cell/>'}</table:table-row>`
}

function cell(value: Messy): string {
  if (value === null || value === '') return '<table:table-cell/>'
  if (typeof value === 'number')
    return `<table:table-cell office:value-type="float" office:value="${value}"/>`
  if (typeof value === 'object') return `<table:table-cell table:formula="of:=${escaped(value.formula)}"/>`
  return `<table:table-cell office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/ {2,}/g, spaces => ` <text:s text:c="${spaces.length - 1}"/>`)
}
