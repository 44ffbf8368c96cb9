/** The words of monthly reports: states, why a figure is looked at, and the columns of their list. */
const id = {
  states: {
    silent: 'Belum ada laporan',
    submitted: 'Terkirim',
    returned: 'Dikembalikan',
    verified: 'Terverifikasi',
    locked: 'Terkunci',
    'not-expected': 'Tidak wajib lapor',
    ahead: 'Belum waktunya',
  },
  libraryKinds: {
    village: 'Perpustakaan desa/kelurahan',
    regency: 'Perpustakaan kabupaten/kota',
    province: 'Perpustakaan provinsi',
    community: 'Taman bacaan masyarakat',
  },
  /** Said where a rule has no sentence of its own. */
  flags: {
    rule: 'Angka-angka ini tidak sejalan',
    parts: 'Rinciannya melebihi jumlah seluruhnya',
    outlier: 'Jauh dari biasanya ({low}–{high})',
    'same-as-last': 'Semua angka sama dengan bulan lalu',
  },
  columns: {
    library: 'Perpustakaan',
    kind: 'Jenis',
    district: 'Kecamatan',
    regency: 'Kabupaten/kota',
    province: 'Provinsi',
    month: 'Bulan',
    state: 'Tahap',
    late: 'Terlambat',
    flags: 'Angka yang perlu dilihat',
    remark: 'Keterangan',
    submittedAt: 'Dikirim (UTC)',
    verifiedAt: 'Diverifikasi (UTC)',
    returnReason: 'Alasan pengembalian',
    revisionReason: 'Alasan revisi',
  },
  yes: 'ya',
  no: 'tidak',
  file: 'laporan-bulanan',
}

const en: typeof id = {
  states: {
    silent: 'No report yet',
    submitted: 'Sent',
    returned: 'Returned',
    verified: 'Verified',
    locked: 'Locked',
    'not-expected': 'Not expected',
    ahead: 'Not yet due',
  },
  libraryKinds: {
    village: 'Village library',
    regency: 'Regency or city library',
    province: 'Provincial library',
    community: 'Community reading garden',
  },
  flags: {
    rule: 'These figures do not fit together',
    parts: 'The parts add up to more than the whole',
    outlier: 'Far from what is usual ({low}–{high})',
    'same-as-last': 'All figures are the same as last month',
  },
  columns: {
    library: 'Library',
    kind: 'Kind',
    district: 'District',
    regency: 'Regency or city',
    province: 'Province',
    month: 'Month',
    state: 'Stage',
    late: 'Late',
    flags: 'Figures to look at',
    remark: 'Remark',
    submittedAt: 'Sent (UTC)',
    verifiedAt: 'Verified (UTC)',
    returnReason: 'Why it was returned',
    revisionReason: 'Why it was revised',
  },
  yes: 'yes',
  no: 'no',
  file: 'monthly-reports',
}

export const monthlyReports = { id, en }
