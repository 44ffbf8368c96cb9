/** What a line of minutes is, and in which form a commitment is given. */
export const minuteMarks = {
  id: {
    kinds: {
      note: 'Catatan',
      development: 'Perkembangan',
      challenge: 'Tantangan',
      opportunity: 'Peluang',
      decision: 'Keputusan',
      action: 'Rencana aksi',
      commitment: 'Komitmen',
    },
    forms: {
      money: 'Uang',
      goods: 'Barang',
      training: 'Pelatihan',
      packaging: 'Kemasan',
      promotion: 'Promosi',
      'market-access': 'Akses pasar',
      finance: 'Pembiayaan',
      volunteers: 'Relawan',
      space: 'Tempat',
      policy: 'Kebijakan',
    },
  },
  en: {
    kinds: {
      note: 'Note',
      development: 'Development',
      challenge: 'Challenge',
      opportunity: 'Opportunity',
      decision: 'Decision',
      action: 'Action',
      commitment: 'Commitment',
    },
    forms: {
      money: 'Money',
      goods: 'Goods',
      training: 'Training',
      packaging: 'Packaging',
      promotion: 'Promotion',
      'market-access': 'Market access',
      finance: 'Finance',
      volunteers: 'Volunteers',
      space: 'Space',
      policy: 'Policy',
    },
  },
}
