import type pg from 'pg'
import { writeXlsxStream } from 'hucre/xlsx'
import { makeId } from '../../contract/ids.ts'

type Job = {
  state: string
  busy: boolean
  version: number
  counts: Record<string, number>
  done: number
  problem: string | null
}

/** A list of libraries as an office would keep it, one in each of so many villages, by names and not by codes. */
export async function listOfLibraries(owner: pg.Client, count: number): Promise<Buffer> {
  const { rows } = await owner.query<
    Record<'village' | 'district' | 'regency' | 'province' | 'code', string>
  >(
    `select v.name as village, d.name as district, k.name as regency, p.name as province, v.code from region v
     join region d on d.id = v.district_id join region k on k.id = v.regency_id join region p on p.id = v.province_id
     where v.level = 'village' order by v.code limit $1`,
    [count],
  )
  function* sheet() {
    yield ['DATA PERPUSTAKAAN DESA']
    yield [
      'No',
      'Nama Perpustakaan',
      'Jenis',
      'Kode Desa',
      'Provinsi',
      'Kab/Kota',
      'Kecamatan',
      'Desa/Kelurahan',
      'Alamat',
      'Jumlah Judul',
      'Jml Eks',
      'Jml Pengelola',
      'Jam Layanan',
      'Tgl Berdiri',
      'Internet',
      'Listrik',
    ]
    for (const [n, row] of rows.entries()) {
      const named = [row.province, row.regency, row.district, row.village]
      // every third by its code alone
      const place = n % 3 === 0 ? [row.code, '', '', '', ''] : ['', ...named]
      yield [
        n + 1,
        `PERPUSTAKAAN DESA ${row.village.toUpperCase()}`,
        'Desa',
        ...place,
        `Jl. Raya No. ${n}`,
        '1.250',
        n % 900,
        `${1 + (n % 4)} org`,
        30,
        '9 Agustus 2022',
        'Seluler',
        'PLN',
      ]
    }
  }
  return Buffer.from(await new Response(writeXlsxStream(sheet(), { name: 'Data' })).arrayBuffer())
}

/** Sends a file in over HTTP as the page does. @returns how to ask for the import and to tell it what to do */
export async function sendIn(base: () => string, cookie: string, file: Buffer, scopeId = 1) {
  const id = makeId()
  const query = new URLSearchParams({
    id,
    kind: 'libraries',
    fileName: 'data.xlsx',
    scopeId: String(scopeId),
  })
  const headers = { cookie, 'content-type': 'application/octet-stream' }
  const sent = await fetch(`${base()}/api/exchange.upload?${query}`, {
    method: 'POST',
    headers,
    body: new Uint8Array(file),
  })
  if (!sent.ok) throw new Error(`upload: ${sent.status} ${await sent.text()}`)
  const look = async (): Promise<Job> => {
    const answer = await fetch(`${base()}/api/exchange.get?id=${id}`, { headers: { cookie } })
    return ((await answer.json()) as { import: Job }).import
  }
  const settled = async (seconds = 300): Promise<Job> => {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
      const job = await look().catch(() => undefined)
      if (job && !job.busy) return job
      await new Promise(resolve => setTimeout(resolve, 150))
    }
    throw new Error('the import does not come to an end')
  }
  const apply = async (version: number, mode: 'all' | 'valid') => {
    const body = JSON.stringify({ id: makeId(), input: { id, version, mode } })
    const answer = await fetch(`${base()}/api/exchange.apply`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body,
    })
    if (!answer.ok) throw new Error(`apply: ${answer.status} ${await answer.text()}`)
  }
  return { id, look, settled, apply }
}
