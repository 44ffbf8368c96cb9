export type Place = { latitude: number; longitude: number }

/** So much of a file is looked into: what a camera writes stands before the picture. */
const head = 256 * 1024

/** Where a photo was taken, as the camera wrote it into the file; null where it did not. */
export async function placeOf(file: Blob): Promise<Place | null> {
  return placeIn(await file.slice(0, head).arrayBuffer())
}

/** The place in the first bytes of a JPEG (Exif 3.0: GPS IFD in the APP1 segment); null where there is none. */
export function placeIn(bytes: ArrayBuffer): Place | null {
  try {
    const tiff = exifOf(new DataView(bytes))
    return tiff && gpsOf(tiff)
  } catch (error) {
    // an offset that leads out of the file: what is there cannot be read
    if (error instanceof RangeError) return null
    throw error
  }
}

function exifOf(view: DataView): DataView | null {
  if (view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const isExif = view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966
    if (isExif) return new DataView(view.buffer, view.byteOffset + at + 10)
  }
  return null
}

type Entry = { at: number; count: number }

function gpsOf(view: DataView): Place | null {
  const little = view.getUint16(0) === 0x4949
  const long = (at: number) => view.getUint32(at, little)
  const gps = entriesAt(view, long(4), little).get(0x8825)
  if (!gps) return null
  const entries = entriesAt(view, long(gps.at), little)
  /** Degrees, minutes and seconds, each a quotient of two numbers. */
  const degrees = (tag: number, refTag: number, negative: string) => {
    const entry = entries.get(tag)
    const ref = entries.get(refTag)
    if (entry?.count !== 3 || !ref) return Number.NaN
    const at = long(entry.at)
    const [d = 0, m = 0, s = 0] = [0, 8, 16].map(step => long(at + step) / long(at + step + 4))
    const sign = String.fromCharCode(view.getUint8(ref.at)) === negative ? -1 : 1
    return Math.round(sign * (d + m / 60 + s / 3600) * 1e6) / 1e6
  }
  const [latitude, longitude] = [degrees(2, 1, 'S'), degrees(4, 3, 'W')]
  const holds = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  // a camera without reception writes zeros
  return holds && (latitude !== 0 || longitude !== 0) ? { latitude, longitude } : null
}

/** A directory's entries by tag: where the value stands, or the offset of it. */
function entriesAt(view: DataView, at: number, little: boolean): Map<number, Entry> {
  const entries = new Map<number, Entry>()
  for (let n = 0; n < view.getUint16(at, little); n++) {
    const entry = at + 2 + n * 12
    entries.set(view.getUint16(entry, little), { at: entry + 8, count: view.getUint32(entry + 4, little) })
  }
  return entries
}
