import { expect, test } from 'vitest'
import { isPicture } from './pictures.ts'

const head = (...parts: (string | number[])[]) =>
  Buffer.concat([...parts.map(part => Buffer.from(part as string, 'latin1')), Buffer.alloc(20)])

test.each([
  ['JPEG', head([0xff, 0xd8, 0xff, 0xe1]), true],
  ['PNG', head([0x89], 'PNG\r\n', [0x1a], '\n'), true],
  ['WebP', head('RIFF', [9, 0, 0, 0], 'WEBP'), true],
  ['AVIF', head([0, 0, 0, 28], 'ftypavif'), true],
  ['AVIF under a common brand', head([0, 0, 0, 28], 'ftypmif1', [0, 0, 0, 0], 'mif1avif'), true],
  ['HEIC', head([0, 0, 0, 24], 'ftypheic'), false],
  ['a film', head([0, 0, 0, 24], 'ftypisom'), false],
  ['a sound', head('RIFF', [9, 0, 0, 0], 'WAVE'), false],
  ['SVG', head('<svg xmlns="http://www.w3.org/2000/svg">'), false],
  ['PDF', head('%PDF-1.7'), false],
  ['GIF', head('GIF89a'), false],
  ['nothing', Buffer.alloc(0), false],
])('%s', (_, bytes, is) => {
  expect(isPicture(bytes)).toBe(is)
})
