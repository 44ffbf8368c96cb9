/** How a practice card stands, and under what circumstances the practice works. */
const id = {
  states: {
    draft: 'Draf',
    submitted: 'Menunggu telaah',
    returned: 'Dikembalikan',
    reviewed: 'Siap terbit',
    published: 'Terbit',
    retired: 'Ditarik',
  },
  conditions: {
    coast: 'Pesisir',
    'small-island': 'Pulau kecil',
    river: 'Tepi sungai',
    mountain: 'Pegunungan',
    forest: 'Hutan',
    city: 'Kota',
    far: 'Jauh dari jalan',
    'no-signal': 'Tanpa sinyal',
    'no-internet': 'Tanpa internet',
    'no-electricity': 'Tanpa listrik',
    'small-room': 'Ruang sempit',
    'few-books': 'Buku sedikit',
    'no-computer': 'Tanpa komputer',
    'one-staff': 'Satu petugas',
    'no-budget': 'Tanpa anggaran',
  },
}

const en: typeof id = {
  states: {
    draft: 'Draft',
    submitted: 'Awaits review',
    returned: 'Returned',
    reviewed: 'Ready to publish',
    published: 'Published',
    retired: 'Out of use',
  },
  conditions: {
    coast: 'Coast',
    'small-island': 'Small island',
    river: 'Riverside',
    mountain: 'Mountains',
    forest: 'Forest',
    city: 'City',
    far: 'Far from the road',
    'no-signal': 'No signal',
    'no-internet': 'No internet',
    'no-electricity': 'No electricity',
    'small-room': 'Small room',
    'few-books': 'Few books',
    'no-computer': 'No computer',
    'one-staff': 'One person on staff',
    'no-budget': 'No budget',
  },
}

export const practiceMarks = { id, en }
