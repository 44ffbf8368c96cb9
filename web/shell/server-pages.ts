/** Pages for anybody that the server makes, by their paths: none of ours, so they are loaded. */
const made = new RegExp(
  [
    '^/(?:tarik|kisah|katalog|praktik-baik|mitra-program|berita|pers|data|data-pribadi|angka-program|cari)(?:/|$)',
    '^/(?:mulai-di-desa|pustaka)(?:/|$)',
    '^/pertemuan/(?:umum|[a-z0-9-]*-[a-z2-9]{8})(?:/|$)',
    '^/lapak/(?!milik(?:/|$))[^/]+/?$',
  ].join('|'),
)
export const isServerPage = (path: string): boolean => made.test(path)
