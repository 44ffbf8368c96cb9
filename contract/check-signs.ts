/** Signs of which none looks like another on a phone or on paper; twenty-nine, a prime, so that a check sign works. */
export const signs = '23456789ABCDEFGHJKMNPQRTVWXYZ'

/** Signs at these places of the alphabet, and one to check them by. */
export const withCheck = (places: readonly number[]): string =>
  [...places, checkOf(places)].map(place => signs[place]).join('')

/** A code of so many signs and its check, as it was typed: case, spaces and dashes do not count. Undefined where it cannot be one. */
export function reads(typed: string, length: number): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  const places = Array.from(code, sign => signs.indexOf(sign))
  if (places.length !== length + 1 || places.includes(-1)) return undefined
  return checkOf(places.slice(0, length)) === places[length] ? code : undefined
}

/** With other weights for all places, one wrong sign or two that changed places never fit (modulus is a prime). */
function checkOf(places: readonly number[]): number {
  return places.reduce((sum, place, at) => sum + place * (at + 2), 0) % signs.length
}
