import type { MappedColumn, MappingTemplate, Source, SourceField } from '../../contract/mappings.ts'
import type { Facts } from './queries.ts'

/**
 * Where a mapping can begin. The columns of a system's template are put together from what is known of it in public,
 * not from its form: whoever begins with one is asked to compare them.
 */
export const templates: Record<MappingTemplate, Omit<Facts, 'name' | 'system'>> = {
  empty: {
    ...{ rowsOf: 'library', span: 'month', population: 'programme', silence: 'blank', dates: 'slashes' },
    ...{ columns: [], compared: true },
  },
  'older-reporting': {
    ...{ rowsOf: 'library', span: 'month', population: 'programme', silence: 'blank', dates: 'slashes' },
    compared: false,
    columns: columns({
      No: field('row'),
      Provinsi: field('province'),
      'Kabupaten/Kota': field('regency'),
      Kecamatan: field('district'),
      'Desa/Kelurahan': field('village'),
      'Nama Perpustakaan': field('name'),
      NPP: field('npp'),
      Bulan: field('monthName'),
      Tahun: field('year'),
      'Jumlah Pengunjung': figure('visits'),
      'Pengunjung Laki-laki': figure('visits-male'),
      'Pengunjung Perempuan': figure('visits-female'),
      'Jumlah Anggota': figure('members'),
      'Anggota Baru': figure('new-members'),
      'Pengguna Komputer/Internet': figure('internet-users'),
      'Buku Dipinjam': figure('loans'),
      'Jumlah Kegiatan Pelibatan Masyarakat': figure('activities'),
      'Jumlah Peserta': figure('people'),
      'Peserta Perempuan': figure('female'),
      'Status Laporan': field('reportState'),
    }),
  },
  // the elements of the index (IPLM 2022) as far as a library's own figures make them up
  iplm: {
    ...{ rowsOf: 'library', span: 'year', population: 'registry', silence: 'blank', dates: 'slashes' },
    compared: false,
    columns: columns({
      No: field('row'),
      'Kode Wilayah': field('regionCode'),
      Provinsi: field('province'),
      'Kabupaten/Kota': field('regency'),
      'Jenis Perpustakaan': field('kind'),
      'Nama Perpustakaan': field('name'),
      NPP: field('npp'),
      Tahun: field('year'),
      'Jumlah Judul Koleksi': field('titles'),
      'Jumlah Eksemplar Koleksi': field('copies'),
      'Jumlah Tenaga Perpustakaan': field('staff'),
      'Jumlah Kunjungan Setahun': figure('visits'),
      'Jumlah Anggota': figure('members'),
      'Jumlah Kegiatan': figure('activities'),
      'Jumlah Peserta Kegiatan': figure('people'),
      'Memenuhi SNP (ya/tidak)': { kind: 'blank' },
    }),
  },
  npp: {
    ...{ rowsOf: 'library', span: 'year', population: 'registry', silence: 'blank', dates: 'iso' },
    compared: false,
    columns: columns({
      NPP: field('npp'),
      'Nama Perpustakaan': field('name'),
      'Jenis Perpustakaan': field('kind'),
      Alamat: field('address'),
      Provinsi: field('province'),
      'Kabupaten/Kota': field('regency'),
      Kecamatan: field('district'),
      'Kelurahan/Desa': field('village'),
      'Kode Wilayah': field('regionDigits'),
      Lintang: field('latitude'),
      Bujur: field('longitude'),
      'Status Gedung': field('building'),
      'Luas Bangunan (m2)': field('floorArea'),
      'Jam Layanan per Minggu': field('weeklyHours'),
      'Jumlah Tenaga': field('staff'),
      'Jumlah Judul': field('titles'),
      'Jumlah Eksemplar': field('copies'),
      'Jumlah Komputer': field('computers'),
      Internet: field('internet'),
      Listrik: field('power'),
      'Tanggal Berdiri': field('openedOn'),
    }),
  },
}

function columns(of: Record<string, Source>): MappedColumn[] {
  return Object.entries(of).map(([heading, source]) => ({ heading, source, codes: {} }))
}
function field(name: SourceField): Source {
  return { kind: 'field', field: name }
}
function figure(measure: string): Source {
  return { kind: 'measure', measure, count: 'reported' }
}
