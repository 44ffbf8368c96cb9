import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { html } from '../platform/html.ts'

const [width, height] = [1200, 630]
export const lampsWidth = 1040
const fonts = {
  bold: fileURLToPath(new URL('../../server/platform/fonts/plus-jakarta-sans-bold.ttf', import.meta.url)),
  plain: fileURLToPath(new URL('../../server/platform/fonts/plus-jakarta-sans-regular.ttf', import.meta.url)),
}

export type Shared = { kicker: string; title: string; foot: string }

/**
 * What messengers show of a page: words by night, over the lamps. No photograph ever stands in it.
 * @param lamps a picture of the map, `lampsWidth` wide, on a clear ground
 */
export async function sharePicture({ kicker, title, foot }: Shared, lamps: Buffer): Promise<Buffer> {
  const ground = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="n" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#071420"/><stop offset=".6" stop-color="#0B1F33"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#n)"/><g transform="translate(958 512) scale(1.7)" ><path d="M2 12.500c4 0 8 1.500 11 5 3-3.500 7-5 11-5v8c-4 0-8 1-11 3.500-3-2.500-7-3.500-11-3.500z" fill="none" stroke="#F2EDE1" stroke-width="2.100" stroke-linejoin="round"/><circle cx="13" cy="7" r="7" fill="#F2B134" opacity=".28"/><circle cx="13" cy="7" r="4.200" fill="#F2B134"/></g></svg>`,
  )
  const size = title.length > 44 ? 46 : title.length > 26 ? 58 : 72
  const [brand, above, words, below] = await Promise.all([
    text('Sinergi', { font: 'bold', size: 30, colour: '#F2EDE1' }),
    text(kicker, { font: 'plain', size: 24, colour: '#A9B6C2' }),
    text(title, { font: 'bold', size, colour: '#F2EDE1' }),
    text(foot, { font: 'plain', size: 24, colour: '#F4BE55' }),
  ])
  const bottom = height - 64 - below.height
  const titleAt = Math.max(120, bottom - 26 - words.height)
  return sharp(ground)
    .composite([
      { input: lamps, top: 16, left: 80 },
      { input: brand.picture, top: bottom - 6, left: width - 72 - 112 },
      { input: above.picture, top: Math.max(110, titleAt - 22 - above.height), left: 72 },
      { input: words.picture, top: titleAt, left: 72 },
      { input: below.picture, top: bottom, left: 72 },
    ])
    .png({ compressionLevel: 9, palette: true, quality: 90 })
    .toBuffer()
}

type Look = { font: keyof typeof fonts; size: number; colour: string }

async function text(words: string, { font, size, colour }: Look) {
  const markup = String(html`<span foreground="${colour}">${words}</span>`)
  const name = font === 'bold' ? 'Plus Jakarta Sans Bold' : 'Plus Jakarta Sans'
  const { data, info } = await sharp({
    text: {
      ...{
        text: markup,
        font: `${name} ${size}`,
        fontfile: fonts[font],
        width: width - 144,
        rgba: true,
        dpi: 72,
      },
      spacing: 4,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { picture: data, height: info.height }
}
