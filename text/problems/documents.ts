/** Of papers of a meeting. */
export const documents = {
  'document.lacks': {
    id: 'Berkas ini belum dapat dibuat karena datanya belum lengkap. Lihat di halaman Berkas apa yang belum ada.',
    en: 'This paper cannot be made yet, since something lacks. The page Papers tells what.',
  },
  'document.nothing-to-pack': {
    id: 'Belum ada berkas yang dapat dibuat untuk pertemuan ini.',
    en: 'No paper of this meeting can be made yet.',
  },
  'document.not-a-guest': {
    id: 'Ada orang di daftar ini yang bukan tamu pertemuan, jadi tidak ada yang disimpan. Muat ulang daftarnya.',
    en: 'Somebody on this list is no guest of the meeting, so nothing was saved. Load the list anew.',
  },
  'document.file-unfit': {
    id: 'Berkas bertanda tangan harus PDF dan paling besar 20 MB. Tidak ada yang diubah.',
    en: 'A signed paper has to be a PDF of 20 MB at the most. Nothing was changed.',
  },
  'document.withdrawn-already': {
    id: 'Berkas bertanda tangan ini sudah ditarik sebelumnya. Muat ulang halamannya.',
    en: 'This signed paper was withdrawn before. Load the page anew.',
  },
  'document.not-held': {
    id: 'Sertifikat diterbitkan setelah pertemuan terlaksana. Catat dulu bahwa pertemuan terlaksana.',
    en: 'Certificates are issued once the meeting was held. Note first that it was.',
  },
  'document.nobody-there': {
    id: 'Tidak ada peserta hadir yang belum bersertifikat. Catat kehadiran lebih dulu.',
    en: 'Nobody who was there lacks a certificate. Note who was there first.',
  },
  'document.too-many-certificates': {
    id: 'Sertifikat yang diterbitkan sekaligus paling banyak {most}.',
    en: 'At most {most} certificates are issued at once.',
  },
  'document.revoked-already': {
    id: 'Sertifikat ini sudah dicabut sebelumnya.',
    en: 'This certificate was revoked before.',
  },
  'document.certificate-unknown': {
    id: 'Tidak ada sertifikat dengan kode ini. Sertifikat yang menyebutkannya tidak diterbitkan lewat Sinergi, atau tautannya tidak tersalin lengkap.',
    en: 'There is no certificate with this code. A paper that names it was not issued by Sinergi, or the link was not copied whole.',
  },
  'document.template-wrong': {
    id: 'Baris {line} templat belum benar: {what}. Tidak ada yang disimpan.',
    en: 'Line {line} of the template is not right: {what}. Nothing was saved.',
  },
}
