/** What is told for refusals about practices that libraries share. */
export const practices = {
  'practice.exists': {
    id: 'Kegiatan ini sudah punya kartu praktik: “{title}”. Isian Anda tetap ada; lanjutkan kartu yang sudah ada, atau lepaskan kegiatannya dari kartu ini.',
    en: 'This activity already has a practice card: “{title}”. What you typed is kept; go on with the card that is there, or take the activity off this one.',
  },
  'practice.alike': {
    id: 'Ada kartu yang mirip: “{title}”. Isian Anda tetap ada; periksa dahulu, lalu nyatakan bahwa praktik Anda berbeda.',
    en: 'There is a card much like this: “{title}”. What you typed is kept; look at it first, then say that yours is another practice.',
  },
  'practice.activity-unknown': {
    id: 'Salah satu kegiatan yang dipilih tidak ada pada perpustakaan ini. Isian Anda tetap ada; pilih kegiatan lain.',
    en: 'One of the chosen activities is not on record for this library. What you typed is kept; choose another activity.',
  },
  'practice.adapts-unknown': {
    id: 'Adopsi yang menjadi asal kartu ini bukan milik perpustakaan Anda. Isian Anda tetap ada; tulis kartu ini tanpa asal adopsi, atau dari adopsi sendiri.',
    en: 'The adoption that this card is written from is not your library’s. What you typed is kept; write the card without it, or from an adoption of your own.',
  },
  'practice.cost-too-high': {
    id: 'Biaya di atas Rp10 miliar untuk satu praktik mungkin salah ketik. Isian Anda tetap ada; periksa banyaknya nol.',
    en: 'More than Rp10 billion for one practice is likely a slip. What you typed is kept; check the zeros.',
  },
  'practice.step-unknown': {
    id: 'Sebuah foto menunjuk langkah yang tidak ada, atau dipilih dua kali. Isian Anda tetap ada; pilih langkahnya lagi.',
    en: 'A picture points at a step that is not there, or was chosen twice. What you typed is kept; choose its step again.',
  },
  'practice.incomplete': {
    id: 'Kartu ini belum lengkap untuk dikirim. Isian Anda tetap ada; lengkapi bagian yang ditandai, atau simpan dahulu sebagai draf.',
    en: 'This card is not complete enough to be handed in. What you typed is kept; fill in the marked parts, or keep it as a draft for now.',
  },
  'practice.picture-unsaid': {
    id: 'Belum semua foto diberi keterangan: tidak ada orang yang dikenali, atau yang terlihat sudah setuju. Isian Anda tetap ada; beri keterangan, atau keluarkan fotonya.',
    en: 'Not every picture says who is seen: nobody recognisable, or whoever is seen agreed. What you typed is kept; say it for each, or take the picture out.',
  },
  'practice.wrong-state': {
    id: 'Langkah ini tidak cocok dengan keadaan kartu sekarang. Isian Anda tetap ada; muat ulang untuk melihat keadaannya.',
    en: 'This step does not fit how the card stands now. What you typed is kept; reload to see it.',
  },
  'practice.reason-missing': {
    id: 'Kartu dikembalikan hanya dengan alasannya. Tulis apa yang perlu diperbaiki.',
    en: 'A card is returned with the reason only. Write what has to be mended.',
  },
  'practice.own': {
    id: 'Anda sendiri yang terakhir menulis kartu ini, jadi orang lain yang menilai dan menerbitkannya. Tidak ada yang berubah.',
    en: 'You wrote this card last, so somebody else reviews and publishes it. Nothing changed.',
  },
  'practice.trainer-reviews': {
    id: 'Provinsi ini punya Master Trainer atau fasilitator, jadi merekalah yang menilai kartu ini. Tidak ada yang berubah.',
    en: 'A Master Trainer or facilitator serves this province, and reviews this card. Nothing changed.',
  },
  'practice.no-change': {
    id: 'Tidak ada yang berbeda dari kartu yang terbit. Ubah dahulu yang perlu diperbaiki.',
    en: 'Nothing differs from the published card. Change first what has to be mended.',
  },
  'practice.retired': {
    id: 'Praktik ini sudah ditarik dan tidak dapat diadopsi lagi: {reason}. Kartunya tetap dapat dibaca.',
    en: 'This practice was taken out of use and cannot be taken on any more: {reason}. Its card can still be read.',
  },
} as const
