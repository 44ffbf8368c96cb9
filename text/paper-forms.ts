/** Forms on paper: how they are printed, what stands on them, and where their QR codes lead. */
const id = {
  other: {
    title: 'Formulir ini milik perpustakaan lain.',
    text: (own: string) => `Anda sedang bekerja sebagai pengelola ${own}. Belum ada yang diisi.`,
    yours: (name: string) => `Kertasnya untuk ${name}, yang juga Anda kelola.`,
    notYours: 'Anda tidak mengelola perpustakaan yang tercetak di kertas.',
    change: (name: string) => `Isi untuk ${name}`,
    own: (name: string) => `Isi untuk ${name} saja`,
    ownHint: 'Isi kertas tidak akan tercatat pada perpustakaan di kertas',
  },
}

const en: typeof id = {
  other: {
    title: 'This form belongs to another library.',
    text: own => `You are working for ${own}. Nothing has been filled in yet.`,
    yours: name => `The paper is for ${name}, which you also manage.`,
    notYours: 'You do not manage the library printed on the paper.',
    change: name => `Fill in for ${name}`,
    own: name => `Fill in for ${name} instead`,
    ownHint: 'It will not be recorded for the library on the paper',
  },
}

export const paperForms = { id, en }
