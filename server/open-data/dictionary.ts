import type { ResultOf } from '../../contract/endpoint.ts'
import type { readCatalogue, readDictionary } from '../../contract/open-data.ts'
import type { Codes, ColumnOf, Dataset } from '../../contract/open-data-columns.ts'
import { datasets } from '../../contract/open-data-sets.ts'
import type { Measure } from '../../contract/tallies.ts'
import type { Tx } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import { originOf } from '../platform/site.ts'
import * as tallied from '../tallies/queries.ts'
import { licence, publisher } from './citing.ts'
import * as queries from './queries.ts'

type Words = { id: string; en: string }
/** What a code means, and what it is of in full. */
export type Coded = Readonly<Record<string, Words & { definition?: Words }>>

/** Codes of the instrument as it is worded last. */
export async function measureCodes(tx: Tx): Promise<Coded> {
  const all: Measure[] = await tallied.measures(tx, null)
  return Object.fromEntries(
    all
      .filter(({ source, code }) => source !== 'programme' || code === 'expected')
      .map(({ code, wording, definition }) => [code, { ...wording, definition }]),
  )
}
const reports: Coded = {
  reports: {
    ...{ id: 'Laporan bulanan', en: 'Monthly reports' },
    definition: {
      id: 'Laporan bulan itu dari perpustakaan yang wajib melapor; yang dikembalikan tidak dihitung.',
      en: 'Reports of the month by libraries that are expected to report; those given back do not count.',
    },
  },
}

export const codesOf = (codes: Codes | 'measures' | undefined, measures: Coded): Coded | undefined =>
  codes === 'measures' ? { ...measures, ...reports } : codes

/** Table Schema (Frictionless), with what each column and code means in both languages. */
export function schemaOf({ columns, key }: Dataset, measures: Coded): object {
  return {
    fields: columns.map(column => fieldOf(column, measures)),
    primaryKey: key,
    missingValues: [''],
  }
}

function fieldOf({ name, type, about, unit, required, codes }: ColumnOf, measures: Coded): object {
  const known = codesOf(codes, measures)
  return {
    ...{ name, type, description: about.id, 'description:en': about.en },
    ...(unit && { unit }),
    ...((required || known) && {
      constraints: { ...(required && { required }), ...(known && { enum: Object.keys(known) }) },
    }),
    ...(known && {
      codes: Object.entries(known).map(([code, { id, en, definition }]) => ({
        ...{ code, label: id, 'label:en': en },
        ...(definition && { definition: definition.id, 'definition:en': definition.en }),
      })),
    }),
  }
}

export async function dictionary(c: Context): Promise<ResultOf<typeof readDictionary>> {
  const measures = await measureCodes(c.tx)
  const body = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...{ name: 'sinergi', title: 'Data terbuka Sinergi', homepage: `${originOf()}/data` },
    licenses: [{ name: licence.id, path: licence.href }],
    contributors: [{ title: publisher, roles: ['publisher'] }],
    resources: datasets.map(set => ({
      ...{ name: set.code, title: set.title.id, 'title:en': set.title.en, version: set.version },
      ...{ description: set.description.id, 'description:en': set.description.en },
      ...{ methodology: set.method.id, 'methodology:en': set.method.en },
      path: `${originOf()}/data/${set.code}.csv`,
      ...{
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n' },
      },
      schema: schemaOf(set, measures),
    })),
  }
  return { type: 'application/json', body: JSON.stringify(body, null, 1) }
}

const frequencies = { continuous: 'CONT', irregular: 'IRREG' } as const

/** DCAT 3 in JSON-LD, as data.go.id and other catalogues take it. */
export async function catalogue(c: Context): Promise<ResultOf<typeof readCatalogue>> {
  const origin = originOf()
  const told = ({ id, en }: Words) => [
    { '@value': id, '@language': 'id' },
    { '@value': en, '@language': 'en' },
  ]
  const [newest] = await queries.editions(c.tx)
  const distribution = (path: string, mediaType: string) => ({
    '@type': 'dcat:Distribution',
    ...{ 'dcat:accessURL': { '@id': origin + path }, 'dcat:downloadURL': { '@id': origin + path } },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
    'dct:license': { '@id': licence.href },
  })
  const body = {
    '@context': {
      ...{
        dcat: 'http://www.w3.org/ns/dcat#',
        dct: 'http://purl.org/dc/terms/',
        foaf: 'http://xmlns.com/foaf/0.1/',
      },
    },
    '@id': `${origin}/data`,
    '@type': 'dcat:Catalog',
    'dct:title': told({ id: 'Data terbuka Sinergi', en: 'Open data of Sinergi' }),
    'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': publisher },
    'dct:license': { '@id': licence.href },
    ...(newest && { 'dcat:distribution': distribution('/data/semua.zip', 'application/zip') }),
    'dcat:dataset': datasets.map(set => ({
      '@id': `${origin}/data/${set.code}`,
      '@type': 'dcat:Dataset',
      ...{
        'dct:identifier': set.code,
        'dct:title': told(set.title),
        'dct:description': told(set.description),
      },
      ...{ 'dcat:version': set.version, 'dct:language': ['id'] },
      'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': publisher },
      'dct:accrualPeriodicity': {
        '@id': `http://publications.europa.eu/resource/authority/frequency/${frequencies[set.frequency]}`,
      },
      'dct:spatial': { '@id': 'https://sws.geonames.org/1643084/' },
      'dct:conformsTo': { '@id': `${origin}/data/kamus.json` },
      'dcat:landingPage': { '@id': `${origin}/data/${set.code}` },
      'dcat:distribution': [
        distribution(`/data/${set.code}.csv`, 'text/csv'),
        distribution(`/data/${set.code}.json`, 'application/json'),
      ],
    })),
  }
  return { type: 'application/ld+json', body: JSON.stringify(body, null, 1) }
}
