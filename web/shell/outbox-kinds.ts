import { outbox } from '../../text/outbox.ts'
import type { Entry, Noun } from '../data/outbox/rules.ts'
import type { Language } from '../data/session.tsx'
import { dayDate, month } from '../ui/format.ts'

type Kind = {
  /** Where its form opens again, with all that was typed. */
  form(entry: Entry): string
  title(entry: Entry, language: Language): string
  /** When it is of, beside its title; null where the title says so. */
  day(entry: Entry, language: Language): string | null
  /** In the name of a file that it is copied to. */
  file: string
}

const own = {
  title: ({ about }: Entry) => about.title,
  day: ({ about }: Entry, language: Language) => dayDate(about.day, language),
}

/** What is particular about each noun that a phone keeps to send; a new one has its line here and nowhere else. */
export const outboxKinds: Record<Noun, Kind> = {
  activities: { ...own, form: ({ seq }) => `/kegiatan/kiriman/${seq}`, file: 'kegiatan' },
  reports: {
    form: ({ seq, about }) => `/laporan/${about.day.slice(0, 7)}?kiriman=${seq}`,
    title: ({ about }, language) => outbox[language].report(month(about.day, language)),
    day: () => null,
    file: 'laporan',
  },
  plans: {
    ...own,
    form: ({ seq }) => `/rencana/baru?kiriman=${seq}`,
    day: ({ about }, language) => month(about.day, language),
    file: 'rencana',
  },
  needs: {
    ...own,
    form: ({ seq, name, record }) =>
      name === 'needs.amend'
        ? `/kebutuhan/${record.slice('need/'.length)}/ubah?kiriman=${seq}`
        : `/kebutuhan/baru?kiriman=${seq}`,
    file: 'kebutuhan',
  },
  practices: {
    ...own,
    form: ({ seq, record }) => `/praktik/${record.slice('practice/'.length)}/ubah?kiriman=${seq}`,
    file: 'praktik',
  },
  deliveries: { ...own, form: ({ seq }) => `/penyerahan/kiriman/${seq}`, file: 'penyerahan' },
  adoptions: { ...own, form: ({ seq }) => `/adopsi/kiriman/${seq}`, file: 'praktik' },
  minutes: {
    ...own,
    form: ({ seq, name, input, record }) =>
      name === 'minutes.put-line'
        ? `/pertemuan/${(input as { meetingId?: string }).meetingId}/notulen?kiriman=${seq}`
        : `/tindak-lanjut/${record.slice('action-item/'.length)}?kiriman=${seq}`,
    file: 'notulen',
  },
  // told again where it stands
  learning: {
    ...own,
    form: ({ draft }) => `/belajar/${(draft as { module: string }).module}`,
    file: 'belajar',
  },
  // answered again where it stands
  guests: { ...own, form: () => '/pertemuan', file: 'undangan' },
  programme: { ...own, form: ({ seq }) => `/replikasi/kiriman/${seq}`, file: 'replikasi' },
  advocacy: { ...own, form: ({ seq }) => `/advokasi/kiriman/${seq}`, file: 'advokasi' },
  mentoring: { ...own, form: ({ seq }) => `/pendampingan/kiriman/${seq}`, file: 'pendampingan' },
  surveys: { ...own, form: () => '/survei', day: () => null, file: 'survei' },
  products: { ...own, form: ({ seq }) => `/produk/kiriman/${seq}`, day: () => null, file: 'produk' },
  producers: { ...own, form: ({ seq }) => `/produk/kiriman/${seq}`, day: () => null, file: 'pembuat' },
  consents: { ...own, form: ({ seq }) => `/produk/kiriman/${seq}`, day: () => null, file: 'persetujuan' },
  stories: { ...own, form: ({ seq }) => `/kisah-saya/kiriman/${seq}`, day: () => null, file: 'kisah' },
  content: { ...own, form: ({ seq }) => `/konten/kiriman/${seq}`, day: () => null, file: 'konten' },
}
