import { type Codes, fewest, long, type Dataset } from './open-data-columns.ts'
import { surveyKinds, surveyScales, surveySteps } from './survey-rules.ts'
import { topics } from './themes.ts'

/* Datasets of what people told: how their lives changed, and what they answered. */

type Words = { id: string; en: string }
const areas: Record<(typeof topics)[number], Words> = {
  'digital-inclusion': { id: 'Literasi digital', en: 'Digital skills' },
  health: { id: 'Kesehatan', en: 'Health' },
  education: { id: 'Pendidikan', en: 'Education' },
  'economic-development': { id: 'Ekonomi dan usaha', en: 'Economy and business' },
  communication: { id: 'Komunikasi', en: 'Communication' },
  'culture-leisure': { id: 'Budaya dan rekreasi', en: 'Culture and leisure' },
  'government-governance': { id: 'Layanan pemerintahan', en: 'Government services' },
}

const kinds: Record<(typeof surveyKinds)[number], Words> = {
  immediate: { id: 'segera sesudahnya', en: 'at once' },
  'follow-up': { id: 'empat minggu sesudahnya atau lebih', en: 'four weeks later or more' },
}
/** Of an area, at once or later. */
export const surveyCategory = (area: string, kind: string): string => `${area}-${kind}`
const surveyed: Codes = Object.fromEntries(
  topics.flatMap(area =>
    surveyKinds.map(kind => [
      surveyCategory(area, kind),
      {
        id: `${areas[area].id}, ditanya ${kinds[kind].id}`,
        en: `${areas[area].en}, asked ${kinds[kind].en}`,
      },
    ]),
  ),
)

const scales: Record<(typeof surveyScales)[number], Words> = {
  knowledge: { id: 'Saya tahu lebih banyak', en: 'I know more' },
  confidence: { id: 'Saya lebih percaya diri', en: 'I am surer of myself' },
  application: { id: 'Saya akan atau sudah memakainya', en: 'I will use it, or did' },
  awareness: {
    id: 'Saya lebih tahu apa yang ada di perpustakaan',
    en: 'I know more of what the library has',
  },
}
/** How many chose a step of a question. */
export const stepIndicator = (scale: string, step: number): string => `${scale}-${step}`
const steps: Codes = Object.fromEntries(
  surveyScales.flatMap(scale =>
    Array.from({ length: surveySteps }, (_, at) => [
      stepIndicator(scale, at + 1),
      {
        id: `${scales[scale].id}: langkah ${at + 1} dari ${surveySteps}`,
        en: `${scales[scale].en}: step ${at + 1} of ${surveySteps}`,
      },
    ]),
  ),
)

export const toldSets: readonly Dataset[] = [
  long({
    code: 'kisah',
    version: '1.0.0',
    title: { id: 'Kisah perubahan', en: 'Stories of changed lives' },
    description: {
      id: 'Jumlah kisah yang diceritakan, diperiksa, terbit, dan ditarik, menurut bidang, wilayah, dan tahun perubahannya.',
      en: 'How many stories were told, verified, published and taken back, by theme, place and the year of the change.',
    },
    frequency: 'continuous',
    method: {
      id: `“published” adalah yang dibaca siapa saja di /kisah hari itu. “told” semuanya, “verified” yang sudah diperiksa, “withdrawn” yang ditarik orangnya dan isinya sudah dihapus. Tiga yang terakhir menceritakan orang yang kisahnya tidak dibaca umum: ketiganya disembunyikan bila di sebuah wilayah, bidang, dan tahun ada kurang dari ${fewest} kisah yang belum diperiksa, yang belum tampil, atau yang ditarik; yang lain ikut disembunyikan bila yang kecil dapat dihitung kembali darinya.`,
      en: `“published” is what anybody reads at /kisah on that day. “told” is all, “verified” what was looked into, “withdrawn” what its person took back, whose words are gone. The last three tell of people whose story is not public: they are kept back where, of a place, theme and year, fewer than ${fewest} are not yet verified, not shown, or taken back; others are kept back too where the small one could be found by them.`,
    },
    period: 'year',
    hasYears: false,
    indicators: {
      told: { id: 'Diceritakan, termasuk yang ditarik', en: 'Told, those taken back included' },
      verified: { id: 'Sudah diperiksa, termasuk yang terbit', en: 'Verified, those published included' },
      published: { id: 'Terbit dan tampil', en: 'Published and shown' },
      withdrawn: { id: 'Ditarik orangnya', en: 'Taken back' },
    },
    categories: areas,
  }),
  long({
    code: 'survei',
    version: '1.0.0',
    title: { id: 'Survei warga', en: 'What people answered' },
    description: {
      id: 'Jawaban warga tentang apa yang mereka dapat dari perpustakaan (Project Outcome), menurut bidang, wilayah, dan tahun.',
      en: 'What people answered about what the library did for them (Project Outcome), by theme, place and year.',
    },
    frequency: 'continuous',
    method: {
      id: `Empat pertanyaan yang sama di mana-mana, lima langkah dari tidak setuju sampai sangat setuju; setuju berarti langkah 4 dan 5. Hanya survei utuh dengan sedikitnya ${fewest} jawaban yang ikut, tanpa nama, dan jawaban bergabung sedikitnya ${fewest} sekaligus: tidak ada selisih dua jumlah yang menceritakan kurang dari itu. Tidak dikoreksi untuk siapa yang memilih menjawab.`,
      en: `Four questions that are the same everywhere, on five steps from not agreeing to agreeing fully; who agrees chose 4 or 5. Only whole surveys of ${fewest} answers at the least are in it, without names, and answers join ${fewest} at a time or more: no difference of two sums tells of fewer. It is not corrected for who chose to answer.`,
    },
    period: 'year',
    hasYears: true,
    indicators: {
      surveys: { id: 'Survei', en: 'Surveys' },
      answers: { id: 'Jawaban', en: 'Answers' },
      ...steps,
    },
    categories: surveyed,
  }),
]
