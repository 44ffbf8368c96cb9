import type { ConsentPart, ConsentPurpose, GivenForStory } from '../contract/consents.ts'
import type { FigureKind, StoryArea, StoryFigure, StoryState } from '../contract/stories.ts'

type Person = {
  name: string
  guardian?: { name: string; relation: string }
  parts: Exclude<ConsentPart, 'contact'>[]
  purposes: ConsentPurpose[]
  how: Exclude<GivenForStory['how'], 'drawn'>
}
export type Telling = {
  /** The village: which regency, and the how manieth of it. */
  at: readonly [regency: string, nth: number]
  people: Person[]
  state: StoryState
  /** Who made it public, where it was not the province. */
  byNation?: true
  /** How its regency knows that it is true. */
  evidence?: string
  /** Months from when it is told to when life had changed, below zero. */
  month: number
  /** What it came from, by name. */
  activity: string
  product?: string
  words: {
    title: string
    before: string
    deed: string
    after: string
    quote: string | null
    figures: StoryFigure[]
  }
  area: StoryArea
  sdgs: number[]
}

const everywhere: ConsentPurpose[] = ['portal', 'press', 'report', 'training']
const some: ConsentPurpose[] = ['portal', 'report']
const person = (name: string, parts: Person['parts'], purposes = some, how: Person['how'] = 'signed') => ({
  ...{ name, parts, purposes, how },
})
const all: Person['parts'] = ['words', 'name', 'income', 'place']
const figure = (
  kind: FigureKind,
  [before, after]: [number, number],
  unit: string,
  source: string,
  [low, high]: [number | null, number | null] = [null, null],
): StoryFigure => ({ kind, before, after, unit, source, low, high })
const month = 'rupiah sebulan'

/** Changed lives, as villages tell them; nobody in them is real. */
export const tellings: readonly Telling[] = [
  {
    ...{ at: ['21.03', 0], state: 'published', month: -2, area: 'economic-development', sdgs: [1, 5, 8] },
    people: [person('Rosnah', all, everywhere), person('Wan Yati', all, everywhere)],
    ...{ activity: 'Pelatihan kemasan dan izin PIRT', product: 'Kerupuk atom tongkol' },
    evidence:
      'Mengunjungi dapurnya, melihat buku penjualan tiga bulan, dan bertanya kepada dua pemilik kedai.',
    words: {
      title: 'Dari dapur rumah ke tiga kedai',
      before:
        'Tongkol yang tidak habis terjual dijemur seadanya atau dibuang. Uang belanja bergantung pada cuaca: bila angin utara datang, suami tidak melaut dan warung mencatat utang.',
      deed: 'Perpustakaan desa membuka tiga kelas kemasan, meminjamkan buku resep dan mesin segel, lalu membantu mengisi permohonan izin PIRT di komputer perpustakaan.',
      after:
        'Kerupuk berlabel itu kini dititipkan di tiga kedai. Seorang tetangga ikut bekerja tetap, dan utang di warung sudah lunas.',
      quote: 'Dulu saya ke perpustakaan hanya mengantar anak. Sekarang saya yang mengajar.',
      figures: [
        figure('income', [400_000, 1_350_000], month, 'Buku penjualan, tiga bulan', [1_100_000, 1_600_000]),
        figure('job', [0, 1], 'orang bekerja tetap', 'Kata orangnya sendiri'),
      ],
    },
  },
  {
    ...{ at: ['21.03', 0], state: 'verified', month: -1, area: 'culture-leisure', sdgs: [5, 8, 11] },
    people: [person('Halimah', ['words', 'name', 'place'], everywhere)],
    ...{ activity: 'Menganyam pandan', product: 'Tas anyaman pandan' },
    evidence:
      'Bertemu orangnya dan empat muridnya di teras perpustakaan; motifnya dicocokkan dengan buku pola.',
    words: {
      title: 'Anyaman yang hampir berhenti pada satu orang',
      before:
        'Di desa tinggal satu orang yang masih menganyam pandan laut. Anak-anak muda membeli tas plastik, dan ia sendiri sudah menjual jarumnya.',
      deed: 'Perpustakaan memintanya mengajar, mencari buku pola lama, dan merekam caranya langkah demi langkah.',
      after:
        'Empat orang muda kini dapat menyelesaikan satu tas. Ia membeli jarumnya kembali, dan namanya tertulis pada label tiap anyaman.',
      quote:
        'Saya kira ilmu saya ikut saya ke kubur. Sekarang ada empat yang menegur kalau anyaman saya miring.',
      figures: [figure('other', [1, 5], 'orang yang dapat menganyam', 'Daftar hadir kelas')],
    },
  },
  {
    ...{ at: ['21.03', 1], state: 'verified', month: -3, area: 'health', sdgs: [3, 5] },
    people: [person('Zubaidah', ['words'], ['report', 'training'])],
    activity: 'Kelas ibu hamil dan balita',
    evidence: 'Bidan desa membenarkan, dan buku kesehatan ibu sudah dilihat bersama orangnya.',
    words: {
      title: 'Berani bertanya kepada bidan',
      before:
        'Pada kehamilan pertama ia baru memeriksakan diri di bulan ketujuh, dan pulang tanpa bertanya apa pun karena malu.',
      deed: 'Perpustakaan menyediakan ruang, buku, dan jadwal tetap bersama bidan desa; yang malu bertanya menuliskannya di kertas.',
      after:
        'Pada kehamilan kedua ia datang sejak bulan ketiga dan sudah enam kali diperiksa. Pertanyaannya kini dibacakan sendiri.',
      quote: 'Kami jadi berani bertanya.',
      figures: [figure('other', [1, 6], 'kali diperiksa sebelum lahir', 'Buku kesehatan ibu dan anak')],
    },
  },
  {
    ...{ at: ['21.03', 2], state: 'published', month: -4, area: 'education', sdgs: [4, 10] },
    people: [person('Tok Ismail', ['words', 'name', 'place'], everywhere, 'recorded')],
    activity: 'Keaksaraan fungsional',
    evidence: 'Bertemu orangnya di ruang baca; ia membacakan satu halaman dan menandatangani sendiri.',
    words: {
      title: 'Menandatangani dengan nama sendiri',
      before:
        'Selama enam puluh tahun ia membubuhkan cap jempol. Surat dari cucu di rantau disimpan di bawah bantal sampai ada yang sempat membacakan.',
      deed: 'Kelas keaksaraan diadakan dua malam sepekan di teras perpustakaan, dengan bahan dari yang dipakai sehari-hari: label pupuk, jadwal kapal, dan surat.',
      after:
        'Ia membaca surat cucunya sendiri dan membalasnya dengan setengah halaman. Di balai desa ia menandatangani dengan nama.',
      quote: 'Surat itu sudah tiga kali dibacakan orang. Rasanya lain ketika saya yang membacanya.',
      figures: [],
    },
  },
  {
    ...{ at: ['21.03', 3], state: 'consented', month: -2, area: 'education', sdgs: [4, 5] },
    people: [
      { ...person('Aisyah', ['words']), guardian: { name: 'Mariam', relation: 'ibu' } },
      person('Mariam', ['words']),
    ],
    activity: 'Membaca nyaring dan mendongeng',
    words: {
      title: 'Kembali bersekolah',
      before: 'Seorang siswi SMP berhenti sekolah untuk menjaga adiknya ketika ibunya mulai bekerja.',
      deed: 'Perpustakaan membuka pojok bermain pada sore hari, mengajaknya membantu mendongeng, dan menemani keluarganya berbicara dengan sekolah.',
      after:
        'Ia kembali bersekolah. Setiap Minggu ia membacakan cerita untuk anak-anak lain, termasuk adiknya.',
      quote: null,
      figures: [figure('school', [0, 1], 'anak kembali bersekolah', 'Surat dari sekolah')],
    },
  },
  {
    ...{ at: ['21.71', 3], state: 'published', byNation: true, month: -3 },
    ...{ area: 'economic-development', sdgs: [1, 8, 12] },
    people: [person('Sulaiman', all, everywhere)],
    ...{ activity: 'Pelatihan memasarkan produk lewat ponsel', product: 'Gula aren cetak' },
    evidence: 'Catatan penjualan kelompok dicocokkan dengan nota dua toko oleh-oleh.',
    words: {
      title: 'Gula aren yang tahu harganya',
      before:
        'Pengepul datang setiap pekan dan menyebut harga. Tidak ada yang tahu berapa gula itu dijual lagi di kota, dan timbangannya milik pengepul.',
      deed: 'Di kelas pemasaran mereka mencari harga pasar lewat ponsel, menghitung biaya kayu dan waktu, lalu memotret gula cetak berbungkus daun.',
      after:
        'Kelompok menjual langsung ke dua toko oleh-oleh dengan timbangan sendiri. Pengepul masih datang, tetapi harganya dibicarakan.',
      quote: 'Buku pertama yang saya pinjam tentang menghitung modal. Belum saya kembalikan.',
      figures: [
        figure('income', [1_200_000, 2_100_000], month, 'Catatan kelompok', [1_800_000, 2_300_000]),
        figure('savings', [0, 3_500_000], 'rupiah di koperasi', 'Buku tabungan koperasi'),
      ],
    },
  },
  {
    ...{ at: ['21.71', 2], state: 'withdrawn', month: -3, area: 'economic-development', sdgs: [8, 14] },
    people: [person('Ramlah', all)],
    ...{ activity: 'Pelatihan kemasan dan izin PIRT', product: 'Ikan asap selar' },
    evidence: 'Bertemu orangnya di pasar dan melihat catatan penjualannya.',
    words: {
      title: 'Ikan asap sampai ke kota',
      before: 'Selar dijual segar sebelum siang, berapa pun tawarannya.',
      deed: 'Perpustakaan mengadakan kelas kemasan dan meminjamkan mesin segel.',
      after: 'Ikan asapnya tahan dua pekan dan dibeli sebuah rumah makan di kota.',
      quote: null,
      figures: [figure('income', [900_000, 1_700_000], month, 'Catatan orangnya sendiri')],
    },
  },
  {
    ...{ at: ['21.71', 1], state: 'returned', month: -2, area: 'economic-development', sdgs: [5, 8] },
    people: [person('Salbiah', all)],
    ...{ activity: 'Menanam sayur di pekarangan', product: 'Minyak kelapa dara' },
    words: {
      title: 'Sembilan kali gagal, lalu jernih',
      before: 'Kelapa jatuh dijual butiran. Minyak yang dicoba di rumah selalu tengik sebelum habis sebotol.',
      deed: 'Kelompok wanita tani berkumpul di perpustakaan, mencatat tiap percobaan, dan mencari sebabnya di buku.',
      after: 'Percobaan kesepuluh jernih. Kini delapan orang memeras bersama dua kali sepekan.',
      quote: 'Buku catatan kami lebih tebal daripada buku resepnya.',
      figures: [figure('income', [300_000, 4_000_000], month, 'Perkiraan')],
    },
  },
  {
    ...{ at: ['21.01', 0], state: 'published', month: -4, area: 'government-governance', sdgs: [1, 10, 16] },
    people: [person('Marni', ['words', 'name', 'place'], some, 'spoken')],
    activity: 'Mengurus dokumen kependudukan daring',
    evidence: 'Kantor desa membenarkan tanggal terbitnya kartu; orangnya sudah ditelepon.',
    words: {
      title: 'Kartu yang membuka pintu puskesmas',
      before:
        'Setelah pindah mengikuti suami ia tidak tercatat di mana pun. Berobat berarti membayar penuh, dan anaknya belum punya akta.',
      deed: 'Petugas perpustakaan menemani mengisi permohonan daring, memindai surat-surat lama, dan meneruskan yang kurang ke kantor desa.',
      after:
        'Dalam lima pekan kartu keluarga, akta, dan jaminan kesehatannya terbit. Ia kini menemani tetangga mengisi permohonan yang sama.',
      quote: 'Saya kira nama saya hilang. Ternyata hanya belum diketik.',
      figures: [figure('other', [0, 3], 'dokumen terbit', 'Kantor desa')],
    },
  },
  {
    ...{ at: ['21.04', 0], state: 'draft', month: -1, area: 'economic-development', sdgs: [2, 8] },
    people: [],
    activity: 'Budi daya lele dalam ember',
    words: {
      title: 'Dua belas ember di belakang rumah',
      before: 'Lauk dibeli setiap hari, dan halaman belakang menjadi tempat kayu bekas.',
      deed: 'Perpustakaan mengundang penyuluh perikanan dan meminjamkan buku budi daya.',
      after: 'Dua belas ember kini berisi lele; panen pertama dimakan, panen kedua dijual.',
      quote: null,
      figures: [],
    },
  },
  {
    ...{ at: ['32.14', 0], state: 'published', byNation: true, month: -6 },
    ...{ area: 'economic-development', sdgs: [1, 5, 8] },
    people: [person('Teh Imas', all, everywhere)],
    activity: 'Pelatihan memasarkan produk lewat ponsel',
    evidence: 'Mengunjungi rumahnya; pesanan dua bulan terakhir ditunjukkan di ponselnya.',
    words: {
      title: 'Menjahit malam, menjual pagi',
      before:
        'Sepeninggal suaminya ia menjahit upahan dan dibayar per potong, sering terlambat. Dua anaknya hampir berhenti mengaji karena tidak ada ongkos.',
      deed: 'Perpustakaan desa mengajarinya memotret, memberi harga, dan menerima pesanan lewat ponsel; buku polanya dipinjam bergantian.',
      after:
        'Ia menjahit tas belanja atas namanya sendiri. Pesanan datang dari empat desa, dan seorang kerabat membantu memotong kain.',
      quote: 'Yang saya bawa pulang bukan ilmunya saja, tetapi keberanian menyebut harga.',
      figures: [
        figure('income', [600_000, 1_900_000], month, 'Pesanan di ponsel, dua bulan', [1_500_000, 2_200_000]),
        figure('job', [0, 1], 'orang membantu', 'Kata orangnya sendiri'),
      ],
    },
  },
  {
    ...{ at: ['62.01', 0], state: 'published', month: -5, area: 'communication', sdgs: [4, 8] },
    people: [person('Norlina', ['words', 'name', 'income', 'place'], everywhere)],
    activity: 'Belajar bahasa Inggris untuk wisata',
    evidence: 'Ditelepon, dan pemilik kapal wisata membenarkan.',
    words: {
      title: 'Pemandu dari desa sendiri',
      before:
        'Kapal wisata lewat setiap hari dan pemandunya datang dari kota. Ia memasak di dapur kapal dan tidak pernah berbicara dengan tamu.',
      deed: 'Kelas bahasa Inggris di perpustakaan memakai cerita sungai desa sendiri, dan latihannya di dermaga.',
      after:
        'Ia memandu tamu dua kali sebulan dan bercerita tentang rotan, sungai, dan orang utan dengan kata-katanya sendiri.',
      quote: 'Tamu bertanya tentang hutan. Siapa yang lebih tahu daripada kami?',
      figures: [figure('income', [700_000, 1_600_000], month, 'Kata orangnya sendiri')],
    },
  },
  {
    ...{ at: ['12.07', 0], state: 'verified', month: -3, area: 'economic-development', sdgs: [8] },
    people: [person('Parulian', ['words', 'name'], ['report'])],
    activity: 'Mencari kerja dan menulis lamaran',
    evidence: 'Bertemu orangnya; surat diterima bekerja sudah dilihat.',
    words: {
      title: 'Lamaran yang ditulis bersama',
      before: 'Setelah pabrik tutup ia setahun mencari kerja dari mulut ke mulut.',
      deed: 'Di kelas mencari kerja mereka menulis lamaran bersama dan saling mewawancarai.',
      after: 'Ia diterima di gudang koperasi, dan mengajak dua teman pabriknya ke kelas berikutnya.',
      quote: null,
      figures: [figure('job', [0, 1], 'pekerjaan', 'Surat diterima bekerja')],
    },
  },
  {
    ...{ at: ['21.02', 0], state: 'published', month: -5, area: 'digital-inclusion', sdgs: [4, 8] },
    people: [person('Rusli', ['words', 'place'], some, 'spoken')],
    activity: 'Kelas komputer dasar',
    evidence: 'Ditelepon, dan surat pengangkatannya sudah dilihat.',
    words: {
      title: 'Surat lamaran pertama dari komputer perpustakaan',
      before:
        'Dua tahun setelah tamat sekolah ia membantu di bengkel tanpa upah tetap. Lowongan di kota meminta surel dan daftar riwayat hidup; keduanya belum pernah ia buat.',
      deed: 'Pustakawan mendampingi kelas komputer setiap Sabtu dan membuka ruang baca sampai malam, supaya yang bekerja siang tetap dapat ikut.',
      after:
        'Lamaran keempat dijawab. Ia bekerja di kantor pelabuhan, dan setiap Sabtu pertama kembali untuk membantu kelas yang sama.',
      quote: 'Yang paling sulit bukan komputernya, tetapi percaya bahwa surat saya akan dibaca.',
      figures: [figure('job', [0, 1], 'pekerjaan tetap', 'Surat pengangkatan')],
    },
  },
]

/** As A2 tells of such a village: what was promised there, what arrived, and what became of it. */
export const promisedTelling: Telling = {
  ...{ at: ['21.03', 0], state: 'published', month: 0, area: 'economic-development', sdgs: [1, 5, 8] },
  people: [person('Rohana', all, everywhere)],
  ...{ activity: 'Membuat kerupuk dari resep buku', product: 'Kerupuk atom tongkol' },
  evidence: 'Bertemu orangnya di dapur, melihat mesinnya bekerja, dan mencocokkan catatan titipan dua toko.',
  words: {
    title: 'Dari rak buku resep ke rak minimarket',
    before:
      'Kerupuk dijual curah dalam plastik bening di depan rumah. Yang tidak habis hari itu menjadi lembek, dan pembeli yang menentukan harganya.',
    deed: 'Perpustakaan meminjamkan buku resep, mengadakan kelas membuat kerupuk, dan membawa kebutuhan mesin kemas ke pertemuan pemangku kepentingan. Sebuah bank menjanjikannya di sana, dan mesinnya tiba.',
    after:
      'Kerupuk kini dikemas vakum dengan label, tahan tiga bulan, dan masuk rak minimarket di Ranai. Dua tetangga ikut mengemas setiap Kamis.',
    quote:
      'Dulu kerupuk saya dijual di plastik bening. Sekarang ada namanya, ada izinnya, dan saya yang menentukan harganya.',
    figures: [
      figure('income', [600_000, 1_900_000], month, 'Catatan titipan dua toko', [1_600_000, 2_200_000]),
      figure('job', [0, 2], 'orang ikut mengemas', 'Kata orangnya sendiri'),
    ],
  },
}

export const returnReason =
  'Angka sesudahnya masih perkiraan dan tidak disebut untuk berapa orang. Mohon tanyakan lagi dan tuliskan dari mana.'
