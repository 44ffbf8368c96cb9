import sharp from 'sharp'
import { expect, test } from 'vitest'
import { placeIn } from './photo-place.ts'

async function taken(gps: Record<string, string> | undefined): Promise<ArrayBuffer> {
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#1f7a5a' } })
  const written = gps ? picture.withExif({ IFD0: { Make: 'Ponsel' }, IFD3: gps }) : picture
  return new Uint8Array(await written.jpeg().toBuffer()).buffer
}
const at = (latitude: string, north: string, longitude: string, east: string) => ({
  ...{ GPSLatitude: latitude, GPSLatitudeRef: north, GPSLongitude: longitude, GPSLongitudeRef: east },
})

test.each([
  ['Natuna', at('3/1 56/1 2400/100', 'N', '108/1 23/1 600/100', 'E'), { latitude: 3.94, longitude: 108.385 }],
  ['Kupang, south', at('10/1 10/1 12/1', 'S', '123/1 36/1 0/1', 'E'), { latitude: -10.17, longitude: 123.6 }],
  ['west', at('1/1 0/1 0/1', 'N', '30/1 30/1 0/1', 'W'), { latitude: 1, longitude: -30.5 }],
  ['no reception', at('0/1 0/1 0/1', 'N', '0/1 0/1 0/1', 'E'), null],
  ['nothing divided by nothing', at('0/0 0/0 0/0', 'N', '0/0 0/0 0/0', 'E'), null],
  ['no place', { GPSAltitude: '12/1' }, null],
  ['nothing written at all', undefined, null],
])('a photo from %s', async (_, gps, place) => {
  expect(placeIn(await taken(gps))).toEqual(place)
})

test('a file cut anywhere, and one that is no JPEG, have no place and break nothing', async () => {
  const whole = await taken(at('3/1 56/1 2400/100', 'N', '108/1 23/1 600/100', 'E'))
  for (let length = 0; length < 400; length += 3) {
    const place = placeIn(whole.slice(0, length))
    expect(place === null || place.latitude === 3.94).toBe(true)
  }
  expect(placeIn(new TextEncoder().encode('Nama;Desa').buffer as ArrayBuffer)).toBeNull()
})
