import { strToU8, type Zippable, zipSync } from 'fflate'

/** An Office file with what tells its kind, and what else is put into it. */
export function officeFile(part: string, more: Zippable = {}, types = ''): Buffer {
  const main = `application/vnd.openxmlformats-officedocument.${part}.main+xml`
  const content = `<Types><Override PartName="/x.xml" ContentType="${main}"/>${types}</Types>`
  return Buffer.from(zipSync({ '[Content_Types].xml': strToU8(content), 'x.xml': strToU8('<x/>'), ...more }))
}

/** A PDF of one empty page, with what stands in its catalogue. */
export function pdfFile(catalogue = '', fill = 0): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  const filling = `% ${'materi '.repeat(fill / 7)}\n`
  return Buffer.from(`%PDF-1.7\n${filling}${body}trailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1')
}
