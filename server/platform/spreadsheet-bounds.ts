/** Characters that a cell may hold: the bound of spreadsheets themselves. */
export const cellBound = 32_767
