/** Joins the class names that hold, so that a condition may stand where a name stands. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
