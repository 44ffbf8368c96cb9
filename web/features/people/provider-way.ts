/** What this tab keeps while the person is at the provider: without it nobody else's answer is of use here. */
export type Kept = { ticket: string; target: string }

const name = 'sso'

export function keepWay(way: Kept): void {
  sessionStorage.setItem(name, JSON.stringify(way))
}

/** Taken once. */
export function takeWay(): Kept | undefined {
  const text = sessionStorage.getItem(name)
  sessionStorage.removeItem(name)
  return text === null ? undefined : (JSON.parse(text) as Kept)
}
