/** The words of the numbers: their names and definitions, how a place is doing and why, and the lamps. */
const id = {
  /** Numbers that the dashboards count themselves; what is counted of them, and when they are verified. */
  numbers: {
    beneficiary: {
      label: 'Penerima manfaat',
      definition:
        'Perpustakaan yang ditetapkan dengan keputusan dan belum berakhir keikutsertaannya. Terverifikasi bila sudah aktif.',
    },
    replication: {
      label: 'Replikasi mandiri',
      definition:
        'Perpustakaan yang menjalankan program dengan dana lain dan belum berakhir. Terverifikasi bila jenjang di atasnya sudah mengonfirmasi.',
    },
    reports: {
      label: 'Laporan bulanan',
      definition:
        'Laporan bulan itu dari perpustakaan yang wajib melapor; yang dikembalikan tidak dihitung. Terverifikasi bila jenjang di atasnya sudah memeriksa.',
    },
    'reports-year': {
      label: 'Laporan dua belas bulan terakhir',
      definition:
        'Laporan yang dikirim dalam dua belas bulan sampai bulan itu, dari bulan-bulan yang wajib dilaporkan; yang dikembalikan tidak dihitung.',
    },
  },
  /** Short names of measures, where the form asks in a whole sentence. */
  measures: {
    visits: 'Kunjungan',
    users: 'Pengguna layanan',
    'new-members': 'Anggota baru',
    members: 'Anggota',
    'internet-users': 'Pengguna internet',
    loans: 'Peminjaman',
    activities: 'Kegiatan',
    attendances: 'Kehadiran di kegiatan',
    people: 'Orang yang dijangkau',
    female: 'Peserta perempuan',
  },
  statuses: {
    good: 'Lancar',
    watch: 'Perhatian',
    act: 'Perlu tindakan',
    'no-data': 'Belum ada data',
  },
  reasons: {
    silent: '{n} perpustakaan belum melapor',
    'silent-most': '{n} perpustakaan belum melapor, terbanyak di {place}',
    'slow-verification': '{n} laporan menunggu verifikasi melewati tenggat',
    returned: '{n} laporan dikembalikan, belum dikirim ulang',
    dropped: 'Turun {points} poin sejak {since}, dari {from}% ke {to}%',
    'all-reported': 'Semua perpustakaan melapor',
    'all-well': '{n} perpustakaan melapor, {missing} belum',
    'still-open': 'Masih dapat dilaporkan sampai {until}',
    'no-libraries': 'Belum ada perpustakaan yang wajib melapor',
  },
  /** How the status is found, to show beside it. */
  statusRule:
    'Lancar: sedikitnya 85% melapor dan yang terverifikasi tertinggal paling banyak 20 poin. Perlu tindakan: di bawah 60% melapor, atau turun 15 poin dari rata-rata tiga bulan sebelumnya. Perhatian: di antaranya.',
  /** By state, see `lampStates`. */
  lamps: [
    'Belum menyala',
    'Diusulkan atau mulai berbenah',
    'Peserta program',
    'Melapor',
    'Laporan terverifikasi',
  ],
}

const en: typeof id = {
  numbers: {
    beneficiary: {
      label: 'Beneficiaries',
      definition: 'Libraries named by decree whose enrolment has not ended. Verified once they are active.',
    },
    replication: {
      label: 'Replications',
      definition:
        'Libraries that run the programme on other money and go on. Verified once the level above has confirmed.',
    },
    reports: {
      label: 'Monthly reports',
      definition:
        "The month's reports from libraries expected to report; those returned do not count. Verified once the level above has checked them.",
    },
    'reports-year': {
      label: 'Reports in twelve months',
      definition:
        'Reports sent in the twelve months up to that month, out of the months that were expected; those returned do not count.',
    },
  },
  measures: {
    visits: 'Visits',
    users: 'Users',
    'new-members': 'New members',
    members: 'Members',
    'internet-users': 'Internet users',
    loans: 'Loans',
    activities: 'Activities',
    attendances: 'Attendances',
    people: 'People reached',
    female: 'Women taking part',
  },
  statuses: {
    good: 'Doing well',
    watch: 'Keep an eye on',
    act: 'Needs action',
    'no-data': 'No data yet',
  },
  reasons: {
    silent: '{n} yet to report',
    'silent-most': '{n} yet to report, most of them in {place}',
    'slow-verification': '{n} waiting for verification past the deadline',
    returned: '{n} returned and not sent again',
    dropped: 'Down {points} points since {since}, from {from}% to {to}%',
    'all-reported': 'Every library reported',
    'all-well': '{n} reported, {missing} did not',
    'still-open': 'Open for reports until {until}',
    'no-libraries': 'No library is expected to report yet',
  },
  statusRule:
    'Doing well: at least 85% reported and the verified share at most 20 points behind. Needs action: below 60% reported, or 15 points below the mean of the three months before. In between: keep an eye on.',
  lamps: ['Not lit yet', 'Proposed or improving', 'In the programme', 'Reported', 'Report verified'],
}

export const indicators = { id, en }
