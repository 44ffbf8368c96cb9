/** Names of what the registry knows of a library: labels of forms, heads of columns, lines of its history. */
export const fields = {
  name: { id: 'Nama perpustakaan', en: 'Library name' },
  kind: { id: 'Jenis', en: 'Kind' },
  npp: { id: 'NPP', en: 'NPP number' },
  regionCode: { id: 'Kode wilayah', en: 'Region code' },
  village: { id: 'Desa/kelurahan', en: 'Village' },
  district: { id: 'Kecamatan', en: 'District' },
  regency: { id: 'Kabupaten/kota', en: 'Regency or city' },
  province: { id: 'Provinsi', en: 'Province' },
  address: { id: 'Alamat', en: 'Address' },
  latitude: { id: 'Lintang', en: 'Latitude' },
  longitude: { id: 'Bujur', en: 'Longitude' },
  building: { id: 'Gedung', en: 'Building' },
  floorArea: { id: 'Luas lantai (m²)', en: 'Floor area (m²)' },
  weeklyHours: { id: 'Jam buka per minggu', en: 'Open hours a week' },
  openingHours: { id: 'Jadwal buka', en: 'Opening times' },
  staff: { id: 'Tenaga perpustakaan', en: 'Staff' },
  titles: { id: 'Judul koleksi', en: 'Titles in the collection' },
  copies: { id: 'Eksemplar koleksi', en: 'Copies in the collection' },
  computers: { id: 'Komputer', en: 'Computers' },
  internet: { id: 'Internet', en: 'Internet' },
  power: { id: 'Listrik', en: 'Electricity' },
  openedOn: { id: 'Mulai melayani', en: 'Opened on' },
  closedOn: { id: 'Tutup sejak', en: 'Closed on' },
  closedReason: { id: 'Alasan tutup', en: 'Reason for closing' },
}

export const kinds = {
  village: { id: 'Perpustakaan desa/kelurahan', en: 'Village library' },
  regency: { id: 'Perpustakaan kabupaten/kota', en: 'Regency or city library' },
  province: { id: 'Perpustakaan provinsi', en: 'Province library' },
  community: { id: 'Taman bacaan masyarakat (TBM)', en: 'Community reading garden (TBM)' },
}

export const buildings = {
  own: { id: 'Gedung sendiri', en: 'A building of its own' },
  'village-office': { id: 'Di kantor desa/kelurahan', en: 'In the village office' },
  school: { id: 'Di sekolah', en: 'In a school' },
  house: { id: 'Di rumah warga', en: 'In a private house' },
  rented: { id: 'Menyewa', en: 'Rented' },
  other: { id: 'Lainnya', en: 'Other' },
  none: { id: 'Belum ada', en: 'None yet' },
}

export const connections = {
  none: { id: 'Tidak ada', en: 'None' },
  mobile: { id: 'Seluler', en: 'Mobile' },
  satellite: { id: 'Satelit', en: 'Satellite' },
  fixed: { id: 'Kabel', en: 'Fixed line' },
}

export const powers = {
  none: { id: 'Tidak ada', en: 'None' },
  'part-of-day': { id: 'Beberapa jam sehari', en: 'Part of the day' },
  'all-day': { id: 'Sepanjang hari', en: 'All day' },
}

/** What a line of a library's history tells. */
export const happenings = {
  registered: { id: 'Didaftarkan', en: 'Registered' },
  amended: { id: 'Data diubah', en: 'Facts changed' },
  closed: { id: 'Dicatat tutup', en: 'Recorded as closed' },
  reopened: { id: 'Dibuka kembali', en: 'Reopened' },
  merged: { id: 'Digabung dengan data ganda', en: 'Merged with a double entry' },
  unmerged: { id: 'Penggabungan dibatalkan', en: 'Merger undone' },
}
