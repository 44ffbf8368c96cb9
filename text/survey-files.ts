/** Words of surveys that files and screens share. */
const id = {
  survey: 'survei',
  sums: 'rekap-survei',
  all: 'Semua bidang',
  kinds: { immediate: 'Langsung', 'follow-up': 'Lanjutan' },
  scales: {
    knowledge: 'Pengetahuan',
    confidence: 'Percaya diri',
    application: 'Penerapan',
    awareness: 'Pengenalan layanan',
  },
  columns: {
    question: 'Pertanyaan',
    answer: 'Jawaban',
    count: 'Banyaknya',
    n: 'Jumlah jawaban',
    area: 'Bidang',
    kind: 'Jenis',
    scale: 'Yang diukur',
    surveys: 'Survei',
    agree: 'Setuju (4–5)',
    share: 'Bagian yang setuju',
    from: 'Dari',
    to: 'Sampai',
    mean: 'Rata-rata',
  },
}

const en: typeof id = {
  survey: 'survey',
  sums: 'survey-sums',
  all: 'All areas',
  kinds: { immediate: 'At once', 'follow-up': 'Follow-up' },
  scales: {
    knowledge: 'Knowledge',
    confidence: 'Confidence',
    application: 'Application',
    awareness: 'Awareness',
  },
  columns: {
    question: 'Question',
    answer: 'Answer',
    count: 'How many',
    n: 'Answers',
    area: 'Area',
    kind: 'Kind',
    scale: 'What is measured',
    surveys: 'Surveys',
    agree: 'Agree (4–5)',
    share: 'Share that agrees',
    from: 'From',
    to: 'To',
    mean: 'Mean',
  },
}

export const surveyFiles = { id, en }
