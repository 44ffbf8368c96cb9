/** What a form says and asks before anybody changed it. The areas are those of Project Outcome. */
const id = {
  titles: { evaluation: 'Evaluasi pertemuan', 'pre-test': 'Tes awal', 'post-test': 'Tes akhir' },
  intros: {
    evaluation: 'Pendapat Anda membantu pertemuan berikutnya. Mengisinya sekitar dua menit.',
    'pre-test': 'Jawab sebisanya: tes ini mengukur pelatihannya, bukan Anda.',
    'post-test': 'Pertanyaannya sama dengan tes awal, agar terlihat apa yang bertambah.',
  },
  scale: {
    useful: 'Materi pertemuan ini bermanfaat bagi pekerjaan saya.',
    clear: 'Materi disampaikan dengan jelas.',
    materials: 'Bahan dan contoh membantu saya memahami materi.',
    place: 'Tempat dan waktunya sesuai.',
    knowledge: 'Saya mempelajari hal baru yang berguna.',
    confidence: 'Saya lebih percaya diri mengerjakan hal yang dibahas.',
    application: 'Saya akan menerapkan yang saya pelajari.',
    awareness: 'Saya lebih mengenal layanan dan dukungan yang tersedia untuk perpustakaan saya.',
  },
  text: {
    best: 'Apa yang paling bermanfaat bagi Anda?',
    better: 'Apa yang perlu diperbaiki?',
  },
}

const en: typeof id = {
  titles: { evaluation: 'Evaluation of the meeting', 'pre-test': 'Test before', 'post-test': 'Test after' },
  intros: {
    evaluation: 'What you think helps the next meeting. It takes about two minutes.',
    'pre-test': 'Answer as well as you can: this tests the training and not you.',
    'post-test': 'The questions are those of the test before, so that it shows what was gained.',
  },
  scale: {
    useful: 'What this meeting was about is useful for my work.',
    clear: 'It was explained clearly.',
    materials: 'Materials and examples helped me understand.',
    place: 'Place and time were suitable.',
    knowledge: 'I learned something new that is helpful.',
    confidence: 'I feel more confident about doing what was discussed.',
    application: 'I intend to apply what I learned.',
    awareness: 'I am more aware of the services and support that there are for my library.',
  },
  text: { best: 'What was most useful to you?', better: 'What should be better?' },
}

export const formTemplates = { id, en }
