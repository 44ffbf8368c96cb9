/** What a survey asks (after Project Outcome, Public Library Association), and its page. Wording 1; a new one gets a number. */
const id = {
  kinds: { immediate: 'Survei', 'follow-up': 'Survei lanjutan' },
  title: {
    immediate: 'Apa manfaatnya bagi Anda?',
    'follow-up': 'Apa yang sudah berubah sejak itu?',
  },
  intro: {
    immediate: 'Empat pertanyaan, sekitar satu menit. Jawaban Anda membantu perpustakaan menjadi lebih baik.',
    'follow-up':
      'Beberapa minggu lalu Anda ikut. Ceritakan apa yang Anda pakai sejak itu: empat pertanyaan, sekitar satu menit.',
  },
  /** What it was about, inside the questions. */
  areas: {
    'digital-inclusion': 'memakai komputer, ponsel, dan internet',
    health: 'menjaga kesehatan',
    education: 'belajar dan bersekolah',
    'economic-development': 'usaha dan pekerjaan',
    communication: 'berkomunikasi dan berbagi informasi',
    'culture-leisure': 'budaya, bacaan, dan kegemaran',
    'government-governance': 'layanan pemerintah dan hak warga',
  },
  scales: {
    immediate: {
      knowledge: (area: string) => `Saya mendapat pengetahuan baru yang berguna tentang ${area}.`,
      confidence: (area: string) => `Saya lebih percaya diri dalam ${area}.`,
      application: () => 'Saya akan memakai apa yang saya dapat.',
      awareness: () => 'Saya lebih mengenal layanan dan bahan yang ada di perpustakaan.',
    },
    'follow-up': {
      knowledge: (area: string) =>
        `Pengetahuan tentang ${area} yang saya dapat waktu itu masih berguna bagi saya.`,
      confidence: (area: string) => `Sejak itu saya lebih percaya diri dalam ${area}.`,
      application: () => 'Saya sudah memakai apa yang saya dapat waktu itu.',
      awareness: () => 'Sejak itu saya memakai layanan atau bahan lain di perpustakaan.',
    },
  },
  texts: {
    immediate: { best: 'Apa yang paling Anda sukai?', better: 'Apa yang dapat diperbaiki perpustakaan?' },
    'follow-up': {
      best: 'Apa yang berubah bagi Anda sejak itu?',
      better: 'Apa lagi yang dapat dibantu perpustakaan?',
    },
  },
  anonymous: 'Survei ini tanpa nama.',
  anonymousText:
    'Nama, alamat internet, ponsel, dan jam Anda tidak disimpan. Hasilnya baru tampil bila jawaban yang dijumlahkan sedikitnya lima, jadi tidak ada yang dapat mengetahui jawaban siapa. Jangan menulis nama atau nomor telepon.',
  code: 'Kode dari survei pertama',
  keepCode:
    'Foto atau catat kode ini. Beberapa minggu lagi ketik di survei lanjutan, supaya dua jawaban Anda dapat dibandingkan tanpa nama. Kami tidak tahu kode ini milik siapa.',
  trap: 'Biarkan kosong',
}

const en: typeof id = {
  kinds: { immediate: 'Survey', 'follow-up': 'Follow-up survey' },
  title: { immediate: 'What did it do for you?', 'follow-up': 'What has changed since then?' },
  intro: {
    immediate: 'Four questions, about a minute. Your answers help the library become better.',
    'follow-up':
      'You took part some weeks ago. Tell us what you have used since: four questions, about a minute.',
  },
  areas: {
    'digital-inclusion': 'using computers, phones and the internet',
    health: 'staying healthy',
    education: 'learning and school',
    'economic-development': 'business and work',
    communication: 'communicating and sharing information',
    'culture-leisure': 'culture, reading and leisure',
    'government-governance': 'public services and citizens’ rights',
  },
  scales: {
    immediate: {
      knowledge: area => `I learned something new and useful about ${area}.`,
      confidence: area => `I feel more confident about ${area}.`,
      application: () => 'I intend to use what I learned.',
      awareness: () => 'I am more aware of the services and materials of the library.',
    },
    'follow-up': {
      knowledge: area => `What I learned then about ${area} is still useful to me.`,
      confidence: area => `Since then I feel more confident about ${area}.`,
      application: () => 'I have used what I learned then.',
      awareness: () => 'Since then I have used other services or materials of the library.',
    },
  },
  texts: {
    immediate: { best: 'What did you like most?', better: 'What could the library do better?' },
    'follow-up': {
      best: 'What has changed for you since?',
      better: 'What else could the library help with?',
    },
  },
  anonymous: 'This survey is anonymous.',
  anonymousText:
    'Your name, internet address, phone and the time are not stored. Results are shown only once at least five answers are added up, so nobody can tell whose answer is which. Please write no name or phone number.',
  code: 'Code from the first survey',
  keepCode:
    'Take a photo or write this code down. In some weeks type it in the follow-up survey, so that your two answers can be compared without a name. We do not know whose code it is.',
  trap: 'Leave this empty',
}

export const surveyPage = { id, en }
