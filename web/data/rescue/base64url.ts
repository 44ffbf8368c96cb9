/** Bytes as text that a token may hold (RFC 4648, section 5, without padding). */
export function base64url(bytes: Uint8Array): string {
  let text = ''
  // in pieces: a call takes only so many arguments
  for (let at = 0; at < bytes.length; at += 0x80_00)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x80_00))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
