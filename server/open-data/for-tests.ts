import { csvRows } from '../platform/csv-reader.ts'

export type Field = {
  name: string
  type: string
  constraints?: { required?: true; enum?: string[] }
}
export type Schema = { fields: Field[]; primaryKey: string[]; missingValues: string[] }

const shapes: Record<string, RegExp> = {
  string: /^[\s\S]*$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/,
  year: /^\d{4}$/,
  yearmonth: /^\d{4}-(?:0[1-9]|1[0-2])$/,
}

/** What does not fit of a table (Frictionless Table Schema): headings, types, constraints, keys that come twice. */
export function faultsOf(schema: Schema, rows: readonly (readonly string[])[]): string[] {
  const [head = [], ...body] = rows
  const faults: string[] = []
  const names = schema.fields.map(({ name }) => name)
  if (head.join() !== names.join()) faults.push(`headings are ${head.join()}`)
  const keys = new Set<string>()
  for (const [n, row] of body.entries()) {
    if (row.length !== names.length) faults.push(`row ${n} has ${row.length} cells`)
    for (const [at, { name, type, constraints }] of schema.fields.entries()) {
      const cell = row[at] ?? ''
      if (schema.missingValues.includes(cell)) {
        if (constraints?.required) faults.push(`row ${n}: ${name} is empty`)
      } else if (!shapes[type]?.test(cell)) faults.push(`row ${n}: ${name} is no ${type}: ${cell}`)
      else if (constraints?.enum && !constraints.enum.includes(cell))
        faults.push(`row ${n}: ${name} is ${cell}`)
    }
    const key = schema.primaryKey.map(name => row[names.indexOf(name)]).join('|')
    if (keys.has(key)) faults.push(`row ${n}: ${key} comes twice`)
    keys.add(key)
  }
  return faults
}

export const cellsOf = (csv: string): string[][] => [...csvRows(Buffer.from(csv))].map(({ cells }) => cells)

/** Rows by their headings. */
export function recordsOf(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = cellsOf(csv)
  return rows.map(row => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}
