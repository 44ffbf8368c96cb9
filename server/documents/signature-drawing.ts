/** What was drawn with a finger, in a box of 600 by 200. */
export const signatureDrawing = (path: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200" viewBox="0 0 600 200"><path fill="none" stroke="#10171E" stroke-width="7" stroke-linecap="round" stroke-linejoin="round" d="${path}"/></svg>`
