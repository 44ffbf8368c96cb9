/** What is told where open data is asked for that is not there. */
export const openData = {
  'open-data.unknown': {
    id: 'Tidak ada kumpulan data dengan nama ini. Lihat daftarnya di /data.',
    en: 'There is no dataset of this name. See the list at /data.',
  },
  'open-data.no-region': {
    id: 'Tidak ada provinsi atau kabupaten/kota dengan kode ini. Pakai kode Kemendagri, misalnya 21 atau 21.03.',
    en: 'No province or regency has this code. Use codes of the Ministry of Home Affairs, as 21 or 21.03.',
  },
  'open-data.no-edition': {
    id: 'Tidak ada berkas lengkap dari hari itu. Yang pertama dibuat dalam beberapa menit setelah aplikasi dijalankan, lalu setiap hari; lihat daftarnya di /data.',
    en: 'There is no bulk file of that day. The first is made some minutes after the application was started, then one each day; see the list at /data.',
  },
}
