/** Words printed on the forms on paper; the questions themselves are those of the screens. */
const id = {
  brand: 'Sinergi',
  activity: 'Formulir kegiatan',
  report: 'Formulir laporan bulanan',
  file: { activity: 'formulir-kegiatan', report: 'formulir-laporan' },
  scan: 'Pindai untuk menyalin isian ini ke Sinergi, juga tanpa sinyal.',
  by: 'Diisi oleh',
  date: 'Tanggal',
  sheet: (n: number) => `Kegiatan ${n}`,
  numbers: 'Angka saja. Nol pun jawaban; yang tidak dihitung dikosongkan.',
  may: 'boleh kosong',
  counted:
    'Kegiatan, peserta, dan kehadiran tidak ditanyakan di sini: terhitung sendiri dari kegiatan yang dicatat.',
  remark: 'Keterangan',
}

const en: typeof id = {
  brand: 'Sinergi',
  activity: 'Activity form',
  report: 'Monthly report form',
  file: { activity: 'activity-form', report: 'report-form' },
  scan: 'Scan to copy this into Sinergi, without signal too.',
  by: 'Filled in by',
  date: 'Date',
  sheet: n => `Activity ${n}`,
  numbers: 'Figures only. Zero is an answer; leave empty what was not counted.',
  may: 'may stay empty',
  counted:
    'Activities, participants and attendances are not asked here: they are counted from the activities recorded.',
  remark: 'Remarks',
}

export const paperForms = { id, en }
