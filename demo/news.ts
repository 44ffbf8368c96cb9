import type { GivenOf } from '../contract/endpoint.ts'
import type { NewsId } from '../contract/ids.ts'
import { publishNews, putNews, setPressContact } from '../contract/news.ts'
import { listPartners } from '../contract/partners.ts'
import { setConsent } from '../contract/partner-consents.ts'
import type { Db } from '../server/platform/db.ts'
import { idOf } from './random.ts'
import { actorsOf } from './seats.ts'
import type { Sender } from './sender.ts'

const days = (now: Date, before: number) => new Date(now.getTime() - before * 86_400_000)
type Told = Pick<GivenOf<typeof putNews>, 'kind' | 'title' | 'lead' | 'text' | 'english'> & {
  key: string
  by: string
  /** Days ago. */
  before: number
}
const told: Told[] = [
  {
    ...{ key: 'kemasan', by: 'ratna', before: 12, kind: 'news' },
    title: 'Dari kelas kemasan ke rak warung',
    lead: 'Perpustakaan desa membuka kelas kemasan; produk warga kini dapat dicari siapa saja di katalog.',
    text: 'Kelas kemasan lahir dari pertanyaan warga: mengapa kerupuk cepat melempem, dan mengapa warung menolaknya. Perpustakaan desa mengundang pelatih, meminjamkan buku, dan menyediakan tempat.\n\nYang dibuat warga dapat dilihat di katalog, beserta perpustakaannya. Pembeli menghubungi pembuatnya langsung.',
    english: {
      title: 'From a class on packaging to the shelf of a shop',
      lead: 'Village libraries opened classes on packaging; what people make can now be found in the catalogue.',
      text: 'The classes came from questions that people asked: why do crackers go soft, and why do shops turn them down. The library invited a trainer, lent books and gave the room.\n\nWhat people make stands in the catalogue, with its library. Buyers reach the maker directly.',
    },
  },
  {
    ...{ key: 'plm-kepri', by: 'rismarini', before: 5, kind: 'release' },
    title: 'Perpustakaan desa di Kepulauan Riau saling belajar',
    lead: 'Pengelola perpustakaan desa bertemu, membawa praktik yang berhasil dan yang gagal, lalu memilih apa yang ditiru.',
    text: 'Dalam temu belajar, tiap perpustakaan membawa satu praktik: apa masalahnya, langkahnya, biayanya, dan hasilnya. Praktik yang terbit dapat dibaca siapa saja.\n\nSetelah pertemuan, yang ditiru dicatat di rencana kerja masing-masing desa. Angkanya dibedakan antara yang dilaporkan dan yang diverifikasi.',
    english: null,
  },
]

/** News and a press release, whom the press reaches, and what some partners let anybody read. */
export async function newsSome(db: Db, sender: Sender, now: Date): Promise<void> {
  const actors = await actorsOf(db, ['ratna', 'rismarini'])
  for (const { key, by, before, kind, ...words } of told) {
    const who = actors.get(by)
    if (!who) continue
    const id = idOf<NewsId>(`news/${key}`, now)
    const officeId = who.grants[0]?.scopeId ?? 1
    const facts = { kind, ...words, meetingId: null, sure: false, correction: null }
    const at = days(now, before)
    await sender.send(`news/${key}`, at, who, putNews, { id, version: 0, officeId, ...facts })
    await sender.send(`news/${key}/publish`, at, who, publishNews, { id, version: 1, sure: false })
  }
  const ratna = actors.get('ratna')
  if (!ratna) return
  const contact = 'Pusat Pengembangan Perpustakaan, telepon (021) 3922749, humas@perpusnas.example'
  await sender.send('news/contact', days(now, 90), ratna, setPressContact, { officeId: 1, contact })
  const { partners } = await sender.ask(now, ratna, listPartners, { limit: 6 } as never)
  for (const [n, { id }] of partners.entries())
    for (const what of n % 2 === 0 ? (['name', 'amounts', 'lateness'] as const) : (['name'] as const)) {
      const said = { how: 'letter', note: `Surat ${n + 1}/MITRA` } as const
      await sender.send(`allow/${id}/${what}`, days(now, 40), ratna, setConsent, {
        ...{ partnerId: id, what, given: true, said },
      })
    }
}
