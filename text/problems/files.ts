/** What is told for refusals of lists that come in and figures that go out. */
export const files = {
  'import.empty-file': {
    id: 'Berkas ini kosong. Periksa berkasnya, lalu unggah lagi.',
    en: 'This file is empty. Look at the file and send it again.',
  },
  'import.not-a-spreadsheet': {
    id: 'Berkas ini bukan lembar kerja. Tidak ada yang diubah. Buka di Excel atau LibreOffice, simpan sebagai XLSX atau CSV, lalu unggah lagi.',
    en: 'This file is not a spreadsheet. Nothing was changed. Open it in Excel or LibreOffice, save it as XLSX or CSV, and send it again.',
  },
  'import.old-excel': {
    id: 'Ini berkas Excel lama (XLS). Tidak ada yang diubah. Buka di Excel, pilih Simpan sebagai, jenis “Excel Workbook (.xlsx)”, lalu unggah lagi.',
    en: 'This is an old Excel file (XLS). Nothing was changed. Open it in Excel, choose Save as, type “Excel Workbook (.xlsx)”, and send it again.',
  },
  'import.password': {
    id: 'Berkas ini dikunci kata sandi. Tidak ada yang diubah. Buka, hapus kata sandinya, simpan, lalu unggah lagi.',
    en: 'This file is locked with a password. Nothing was changed. Open it, remove the password, save, and send it again.',
  },
  'import.passwords-in-file': {
    id: 'Berkas ini memuat kolom kata sandi, jadi tidak dibaca dan sudah dihapus. Hapus kolomnya, lalu unggah lagi; setiap orang membuat kata sandinya sendiri.',
    en: 'This file has a column of passwords, so it was not read and is gone. Remove the column and send it again; everybody chooses a password of their own.',
  },
  'import.broken-file': {
    id: 'Berkas ini terpotong atau rusak. Tidak ada yang diubah. Simpan ulang dari aplikasi asalnya, lalu unggah lagi.',
    en: 'This file is cut off or damaged. Nothing was changed. Save it again where it was made, and send it again.',
  },
  'import.swollen-file': {
    id: 'Isi berkas ini jauh lebih besar daripada yang wajar untuk lembar kerja, jadi tidak dibuka. Salin datanya ke lembar kerja baru, simpan, lalu unggah lagi.',
    en: 'What is inside this file is far larger than a spreadsheet should be, so it was not opened. Copy the data to a new sheet, save, and send it again.',
  },
  'import.too-many-rows': {
    id: 'Lembar ini memuat lebih dari {most} baris. Tidak ada yang diubah. Bagi menjadi beberapa berkas, lalu unggah satu per satu.',
    en: 'This sheet has more than {most} rows. Nothing was changed. Divide it into several files and send them one by one.',
  },
  'import.too-many-columns': {
    id: 'Lembar ini memuat lebih dari {most} kolom (baris {row}). Tidak ada yang diubah. Hapus kolom yang tidak perlu, lalu unggah lagi.',
    en: 'This sheet has more than {most} columns (row {row}). Nothing was changed. Remove what is not needed and send it again.',
  },
  'import.cell-too-long': {
    id: 'Sel {cell} berisi lebih dari {most} huruf. Tidak ada yang diubah. Perbaiki sel itu, lalu unggah lagi.',
    en: 'Cell {cell} holds more than {most} characters. Nothing was changed. Mend that cell and send it again.',
  },
  'import.no-data': {
    id: 'Tidak ada baris data pada lembar ini. Pilih lembar lain, atau periksa berkasnya lalu unggah lagi.',
    en: 'There are no rows of data on this sheet. Choose another sheet, or look at the file and send it again.',
  },
  'import.file-lost': {
    id: 'Berkas yang diunggah sudah tidak ada di server. Data yang sudah masuk tetap ada. Unggah berkas itu lagi.',
    en: 'The file that was sent is no longer on the server. What went in is kept. Send the file again.',
  },
  'import.interrupted': {
    id: 'Pekerjaan ini berkali-kali terhenti, jadi dihentikan. Yang sudah masuk tetap ada. Unggah berkas yang sama lagi; yang sudah masuk akan dilewati.',
    en: 'This work was interrupted again and again, so it was stopped. What went in is kept. Send the same file again; what is in already is skipped.',
  },
  'import.not-allowed-any-more': {
    id: 'Peran Anda untuk wilayah impor ini sudah berakhir, jadi impor dihentikan. Yang sudah masuk tetap ada. Hubungi dinas di atas Anda.',
    en: 'Your role for the place of this import has ended, so it was stopped. What went in is kept. Ask the office above you.',
  },
  'import.wrong-state': {
    id: 'Impor ini sudah berada di tahap lain. Muat ulang halaman untuk melihatnya.',
    en: 'This import is at another stage by now. Reload the page to see it.',
  },
  'import.sheet-unknown': {
    id: 'Lembar itu tidak ada dalam berkas ini. Pilih lembar dari daftar.',
    en: 'There is no such sheet in this file. Choose one from the list.',
  },
  'import.field-unknown': {
    id: 'Pilihan kolom tidak dikenal, atau satu kolom dipakai dua kali. Periksa pilihan kolom Anda.',
    en: 'A choice of column is not known, or one column is used twice. Look at the columns again.',
  },
  'import.nothing-to-choose': {
    id: 'Baris itu tidak menunggu pilihan. Muat ulang halaman untuk melihatnya.',
    en: 'That row does not wait for a choice. Reload the page to see it.',
  },
  'import.nothing-to-do': {
    id: 'Tidak ada baris yang dapat dimasukkan. Unduh baris yang ditolak, perbaiki, lalu unggah lagi.',
    en: 'There is no row that can go in. Download the refused rows, mend them and send them again.',
  },
  'import.not-all-valid': {
    id: 'Masih ada baris yang ditolak atau menunggu pilihan, jadi belum dapat dimasukkan seluruhnya. Perbaiki dahulu, atau masukkan yang benar saja.',
    en: 'Some rows are refused or wait for a choice, so they cannot go in all together. Mend them first, or let the valid ones in.',
  },
  'import.too-many-together': {
    id: 'Lebih dari {most} baris tidak dapat dimasukkan sekaligus tanpa menahan pengguna lain. Masukkan yang benar saja, atau bagi berkasnya.',
    en: 'More than {most} rows cannot go in all at once without holding up others. Let the valid ones in, or divide the file.',
  },
  'import.changed-meanwhile': {
    id: 'Ada data yang berubah sejak pemeriksaan, jadi tidak ada baris yang dimasukkan. Baris sudah diperiksa ulang; lihat hasilnya, lalu putuskan.',
    en: 'Something has changed since the check, so no row went in. The rows were checked anew; look at them, then decide.',
  },
  'mapping.too-many': {
    id: 'Kantor Anda sudah menyimpan {most} pemetaan. Hapus yang tidak dipakai lagi, lalu buat yang baru.',
    en: 'Your office keeps {most} mappings already. Take away one that is not used any more, then begin a new one.',
  },
  'mapping.no-headings': {
    id: 'Tidak ada baris judul kolom yang dikenali dalam berkas ini, jadi pemetaan belum dibuat. Pastikan judul kolom ada di satu baris dekat bagian atas, lalu unggah lagi; atau mulai dari templat kosong.',
    en: 'No row of headings was recognised in this file, so no mapping was made. See that the headings stand in one row near the top and send it again, or begin with an empty template.',
  },
  'mapping.too-many-columns': {
    id: 'Berkas ini memiliki lebih dari {most} kolom, jadi pemetaan belum dibuat. Hapus kolom yang tidak diisi, lalu unggah lagi.',
    en: 'This file has more than {most} columns, so no mapping was made. Take out those that are not filled in and send it again.',
  },
  'mapping.source-unfit': {
    id: 'Kolom “{heading}” memakai keterangan yang tidak ada pada jenis baris ini. Belum ada yang disimpan. Pilih sumber lain untuk kolom itu.',
    en: 'Column “{heading}” uses something that rows of this kind do not have. Nothing was saved. Choose another source for it.',
  },
  'mapping.measure-unknown': {
    id: 'Kolom “{heading}” memakai angka yang tidak ada dalam instrumen. Belum ada yang disimpan. Pilih angka lain untuk kolom itu.',
    en: 'Column “{heading}” uses a figure that the instrument does not have. Nothing was saved. Choose another one for it.',
  },
  'mapping.no-columns': {
    id: 'Pemetaan ini belum memiliki kolom, jadi belum ada berkas yang dapat dibuat. Tambahkan kolom dahulu.',
    en: 'This mapping has no columns yet, so no file can be made. Add columns first.',
  },
  'mapping.period-unfit': {
    id: 'Tidak ada periode pemetaan ini yang mulai pada bulan itu. Pilih periode dari daftar.',
    en: 'No period of this mapping begins with that month. Choose one from the list.',
  },
  'mapping.period-ahead': {
    id: 'Periode itu belum mulai, jadi belum ada angkanya. Pilih periode lain.',
    en: 'That period has not begun, so there are no figures. Choose another one.',
  },
  'mapping.from-too-early': {
    id: 'Jadwal dapat mulai paling jauh 24 periode yang lalu. Jadwal belum diubah. Pilih periode yang lebih baru; yang lebih lama dapat diunduh satu per satu.',
    en: 'A schedule can begin 24 periods ago at the earliest. It was not changed. Choose a later period; older ones can be downloaded one by one.',
  },
  'mapping.file-not-ready': {
    id: 'Berkas itu belum selesai dibuat atau sudah tidak disimpan lagi. Muat ulang halaman; periodenya tetap dapat diunduh dengan angka saat ini.',
    en: 'That file is not ready, or not kept any more. Reload the page; its period can still be downloaded with the figures of now.',
  },
  'mapping.role-lost': {
    id: 'Orang yang memasang jadwal ini tidak lagi berperan di kantor ini, jadi jadwal berhenti. Berkas yang sudah dibuat tetap ada. Pasang lagi jadwalnya dengan nama Anda; periode yang terlewat akan dibuat.',
    en: 'Whoever set this schedule up has no role in this office any more, so it has stopped. The files that were made are kept. Set it up again in your name; the periods that were missed will be made.',
  },
  'mapping.disk-full': {
    id: 'Ruang penyimpanan server penuh, jadi berkas ini belum dibuat; data lain tidak terpengaruh. Dicoba lagi dengan sendirinya setiap jam. Beri tahu pengelola server.',
    en: 'The server’s storage is full, so this file was not made; nothing else was touched. It is tried again by itself every hour. Tell whoever runs the server.',
  },
  'mapping.too-large': {
    id: 'Berkas ini melebihi {most} MB, jadi tidak disimpan. Kurangi kolomnya atau pakai XLSX; periodenya tetap dapat diunduh langsung.',
    en: 'This file is larger than {most} MB, so it is not kept. Use fewer columns, or XLSX; the period can still be downloaded directly.',
  },
  'mapping.interrupted': {
    id: 'Pembuatan berkas ini terhenti di tengah jalan; tidak ada yang hilang. Dicoba lagi dengan sendirinya.',
    en: 'Making this file was interrupted; nothing is lost. It is tried again by itself.',
  },
}
