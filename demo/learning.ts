import type { LearningItemId, LearningModuleId, LearningQuestionId } from '../contract/ids.ts'
import { answerQuiz, doItem, publishModule, putModule } from '../contract/learning.ts'
import type { Db } from '../server/platform/db.ts'
import { idOf } from './random.ts'
import { actorsOf } from './seats.ts'
import type { Sender } from './sender.ts'

type Told = {
  key: string
  by: string
  facts: Pick<Parameters<typeof putIn>[1], 'title' | 'summary' | 'strategy' | 'topic' | 'hours'>
  texts: { title: string; body: string }[]
  questions: { text: string; choices: string[]; right: number }[]
  /** Who has completed it, and who has only begun. */
  done: string[]
  begun: string[]
}

const modules: Told[] = [
  {
    ...{ key: 'kelas', by: 'ratna', done: ['maryam'], begun: ['salmah'] },
    facts: {
      ...{ title: 'Membuka kelas bersama warga', hours: 2 },
      summary:
        'Setelah modul ini Anda dapat menanyakan kebutuhan warga, menyiapkan kelas pertama, dan mencatat hasilnya.',
      ...{ strategy: 'community-involvement', topic: 'digital-inclusion' },
    },
    texts: [
      {
        title: 'Tanyakan dulu',
        body: 'Kelas yang ramai lahir dari pertanyaan, bukan dari daftar topik. Tanyakan kepada lima sampai sepuluh warga: apa yang sedang sulit, apa yang ingin dipelajari, kapan mereka sempat.\n\nCatat jawabannya dengan kata-kata mereka. Dua jawaban yang sama sudah cukup untuk memulai.',
      },
      {
        title: 'Kelas pertama yang kecil',
        body: 'Mulailah dengan enam orang dan satu hal yang selesai hari itu juga: membuat surel, memotret produk, atau mengisi formulir bantuan.\n\nMintalah satu peserta membantu mengajar pada kelas berikutnya. Catat siapa yang datang pada hari yang sama, tanpa menunggu akhir bulan.',
      },
    ],
    questions: [
      {
        text: 'Dari mana topik kelas pertama sebaiknya berasal?',
        choices: ['Daftar topik dari kantor', 'Jawaban warga', 'Buku yang baru datang'],
        right: 1,
      },
      {
        text: 'Kapan kehadiran dicatat?',
        choices: ['Pada akhir bulan', 'Saat laporan diminta', 'Pada hari kelas'],
        right: 2,
      },
      {
        text: 'Berapa peserta yang cukup untuk memulai?',
        choices: ['Enam', 'Tiga puluh', 'Seratus'],
        right: 0,
      },
    ],
  },
  {
    ...{ key: 'konten', by: 'rismarini', done: [], begun: ['maryam'] },
    facts: {
      ...{ title: 'Memotret dan menceritakan hasil karya warga', hours: 1 },
      summary:
        'Foto yang jelas, harga yang benar, dan izin dari pembuatnya: tiga hal sebelum sebuah produk tampil di lapak.',
      ...{ strategy: 'publication', topic: 'economic-development' },
    },
    texts: [
      {
        title: 'Izin lebih dulu',
        body: 'Jelaskan kepada pembuatnya apa yang akan terlihat: nama, foto, atau nomor telepon. Ia boleh memilih sebagian, dan boleh menariknya kapan saja. Untuk anak, orang tua atau walinya yang mengizinkan.',
      },
    ],
    questions: [
      {
        text: 'Siapa yang mengizinkan foto seorang anak?',
        choices: ['Pengelola perpustakaan', 'Orang tua atau walinya', 'Tidak perlu izin'],
        right: 1,
      },
    ],
  },
]

/** Two modules of the reading room, one by the nation and one by the province, and who has learned from them. */
export async function learnSome(db: Db, sender: Sender, now: Date): Promise<void> {
  const actors = await actorsOf(db, ['ratna', 'rismarini', 'maryam', 'salmah'])
  for (const told of modules) {
    const { key, texts, questions } = told
    const by = actors.get(told.by)
    if (!by) continue
    const ids = {
      ...{
        module: idOf<LearningModuleId>(`learning/${key}`, now),
        quiz: idOf<LearningItemId>(`learning/${key}/quiz`, now),
      },
      texts: texts.map((_, n) => idOf<LearningItemId>(`learning/${key}/${n}`, now)),
    }
    await sender.send(
      `learning/${key}`,
      now,
      by,
      putModule,
      putIn(ids, told.facts, by.grants[0]?.scopeId ?? 1, told, now),
    )
    await sender.send(`learning/${key}/publish`, now, by, publishModule, { id: ids.module, version: 1 })
    for (const login of [...told.done, ...told.begun]) {
      const who = actors.get(login)
      const isDone = told.done.includes(login)
      if (!who) continue
      for (const id of isDone ? ids.texts : ids.texts.slice(0, 1))
        await sender.send(`learning/${key}/${login}/${id}`, now, who, doItem, { id })
      const answers = questions.map(({ right }) => right)
      if (isDone)
        await sender.send(`learning/${key}/${login}/quiz`, now, who, answerQuiz, { id: ids.quiz, answers })
    }
  }
}

type Ids = { module: LearningModuleId; quiz: LearningItemId; texts: LearningItemId[] }
function putIn(
  ids: Ids,
  facts: {
    title: string
    summary: string
    strategy: 'community-involvement' | 'publication'
    topic: 'digital-inclusion' | 'economic-development'
    hours: number
  },
  scopeId: number,
  { key, texts, questions }: Pick<Told, 'key' | 'texts' | 'questions'>,
  now: Date,
) {
  const nothing = { link: null, pass: null, questions: [] }
  return {
    ...{ id: ids.module, version: null, scopeId, ...facts },
    items: [
      ...texts.map((text, n) => ({
        ...nothing,
        ...text,
        id: ids.texts[n] ?? ids.quiz,
        kind: 'text' as const,
      })),
      {
        ...{ id: ids.quiz, kind: 'quiz' as const, title: 'Uji diri', body: null, link: null, pass: 70 },
        questions: questions.map((question, n) => ({
          ...question,
          id: idOf<LearningQuestionId>(`learning/${key}/question/${n}`, now),
        })),
      },
    ],
  }
}
