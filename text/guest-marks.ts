/** What guests are to a meeting, and how their invitation stands. */
export const guestMarks = {
  id: {
    parts: {
      participant: 'Peserta',
      speaker: 'Narasumber',
      official: 'Pejabat',
      partner: 'Mitra',
      organiser: 'Panitia',
      press: 'Media',
      other: 'Lainnya',
    },
    states: {
      listed: 'Belum diundang',
      sent: 'Belum menjawab',
      accepted: 'Bersedia',
      tentative: 'Belum pasti',
      declined: 'Berhalangan',
      deputised: 'Mengutus wakil',
      withdrawn: 'Ditarik',
    },
  },
  en: {
    parts: {
      participant: 'Participant',
      speaker: 'Speaker',
      official: 'Official',
      partner: 'Partner',
      organiser: 'Organiser',
      press: 'Press',
      other: 'Other',
    },
    states: {
      listed: 'Not invited yet',
      sent: 'No answer yet',
      accepted: 'Coming',
      tentative: 'Not sure',
      declined: 'Not coming',
      deputised: 'Sends a deputy',
      withdrawn: 'Withdrawn',
    },
  },
}
