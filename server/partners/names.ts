/** Short names of agencies, as the programme's articles and officials write them, and what they stand for. */
const short: Record<string, string> = {
  bappeda: 'perencanaan pembangunan',
  bappelitbang: 'perencanaan pembangunan',
  bappenas: 'perencanaan pembangunan nasional',
  diskominfo: 'komunikasi informatika',
  kominfo: 'komunikasi informatika',
  dpmd: 'pemberdayaan masyarakat desa',

  bpmpd: 'pemberdayaan masyarakat desa',
  diskop: 'koperasi',
  ukm: 'usaha kecil menengah',
  umkm: 'usaha mikro kecil menengah',
  diskanla: 'kelautan perikanan',
  bri: 'bank rakyat indonesia',
  bni: 'bank negara indonesia',
  bpd: 'bank pembangunan daerah',
}
/** Words that tell no organisation apart from another of its kind in its place. */
const empty = new Set(
  'dan dinas badan kantor provinsi prov kabupaten kab kota daerah desa mikro pt cv tbk persero the of'.split(
    ' ',
  ),
)

/** The words that tell a name apart, in one order: "Diskop UKM Kab. Natuna" is "kecil koperasi menengah natuna usaha". */
export function nameKey(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/bpm[\s-]+pd/g, 'bpmpd')
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap(word => (short[word] ?? word).split(' '))
    .filter(word => word && !empty.has(word))
  return [...new Set(words)].toSorted().join(' ')
}
