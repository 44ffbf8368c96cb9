import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, test } from 'vitest'

const file = (path: string) => new URL(`../web/public${path}`, import.meta.url).pathname
type Picture = { src: string; sizes: string; form_factor?: 'narrow' | 'wide' }
const manifest = JSON.parse(readFileSync(file('/app.webmanifest'), 'utf8')) as {
  icons: Picture[]
  screenshots: Picture[]
}

test.each([...manifest.icons, ...manifest.screenshots])(
  '$src is there, as large as it says',
  async picture => {
    const { width, height, format } = await sharp(file(picture.src)).metadata()
    expect([`${width}x${height}`, format]).toEqual([picture.sizes, 'png'])
  },
)

test('what is shown before installing is seen on a phone and on a desk, and weighs little', () => {
  expect(new Set(manifest.screenshots.map(picture => picture.form_factor))).toEqual(
    new Set(['narrow', 'wide']),
  )
  const bytes = manifest.screenshots.map(({ src }) => readFileSync(file(src)).length)
  expect(Math.max(...bytes)).toBeLessThan(60_000)
})
