export type Sheet = {
  wide: number
  high: number
  left: number
  right: number
  top: number
  bottom: number
  /** Between its left and right margins. */
  room: number
  /** The side of a QR code. */
  code: number
}

/** What a paper is set on, in millimetres: A4 with its margins. */
export function sheetOf(landscape: boolean): Sheet {
  const sheet = landscape
    ? { wide: 297, high: 210, left: 22, right: 22, top: 18, bottom: 18 }
    : { wide: 210, high: 297, left: 25, right: 20, top: 18, bottom: 18 }
  return { ...sheet, room: sheet.wide - sheet.left - sheet.right, code: 26 }
}
