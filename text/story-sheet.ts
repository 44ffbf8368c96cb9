/** What a file of stories says. */
const id = {
  file: 'kisah',
  columns: {
    title: 'Judul',
    area: 'Bidang',
    library: 'Perpustakaan',
    regency: 'Kabupaten/kota',
    province: 'Provinsi',
    state: 'Keadaan',
    happenedOn: 'Bulan',
    recordedOn: 'Dicatat',
    verifiedOn: 'Diverifikasi',
    publishedOn: 'Diterbitkan',
    withdrawnOn: 'Ditarik',
  },
}
const en: typeof id = {
  file: 'stories',
  columns: {
    title: 'Title',
    area: 'Area',
    library: 'Library',
    regency: 'Regency',
    province: 'Province',
    state: 'State',
    happenedOn: 'Month',
    recordedOn: 'Recorded',
    verifiedOn: 'Verified',
    publishedOn: 'Published',
    withdrawnOn: 'Taken back',
  },
}
export const storySheet = { id, en }
