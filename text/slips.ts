/** Words of the slip that an invitation is on paper. Indonesian only: whoever gets it reads it in a village. */
export const slips = {
  title: 'Slip undangan Sinergi',
  brand: 'Sinergi',
  code: 'Kode Anda',
  person: (name: string) => `Untuk ${name}`,
  steps: (address: string) => [
    `Pindai kode QR, atau buka ${address} di ponsel dan ketik kode ini.`,
    'Pilih nama pengguna atau nomor telepon, dan kata sandi.',
    'Selesai: Anda langsung masuk.',
  ],
  ask: (name: string, office: string) =>
    `Ada pertanyaan? Hubungi ${[name, office].filter(Boolean).join(', ')}.`,
  until: (day: string) => `Berlaku sampai ${day}, untuk satu orang.`,
}

/** Who holds a place, in a word or two. */
export const rolesShort = {
  national: { id: 'Petugas nasional', en: 'National officer' },
  province: { id: 'Petugas provinsi', en: 'Province officer' },
  regency: { id: 'Petugas kabupaten/kota', en: 'Regency officer' },
  library: { id: 'Pengelola perpustakaan', en: 'Library manager' },
  trainer: { id: 'Master Trainer', en: 'Master Trainer' },
  partner: { id: 'Mitra', en: 'Partner' },
  'village-head': { id: 'Kepala desa', en: 'Village head' },
  'agency-head': { id: 'Kepala dinas', en: 'Head of agency' },
  auditor: { id: 'Auditor', en: 'Auditor' },
}

/** Why nobody at a place has signed in. */
export const neverReasonsShort = {
  never: { id: 'Belum pernah diundang', en: 'Never invited' },
  waiting: { id: 'Diundang, menunggu', en: 'Invited, waiting' },
  expired: { id: 'Undangan lewat waktu', en: 'Invitation expired' },
  left: { id: 'Pengelola sudah berganti', en: 'The former holder left' },
  unused: { id: 'Akun ada, belum dipakai', en: 'Account never used' },
}

/** Heads of the list of places where nobody has signed in, as a file. */
export const neverColumns = {
  name: { id: 'Tempat', en: 'Place' },
  role: { id: 'Peran', en: 'Role' },
  village: { id: 'Desa/kelurahan', en: 'Village' },
  district: { id: 'Kecamatan', en: 'District' },
  regency: { id: 'Kabupaten/kota', en: 'Regency or city' },
  province: { id: 'Provinsi', en: 'Province' },
  reason: { id: 'Sebab', en: 'Reason' },
  invited: { id: 'Diundang atas nama', en: 'Invited as' },
  by: { id: 'Diundang oleh', en: 'Invited by' },
  at: { id: 'Diundang pada', en: 'Invited at' },
  until: { id: 'Berlaku sampai', en: 'Valid until' },
}
