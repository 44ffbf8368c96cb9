// one for the process: set at the start, by the configuration
let origin = 'http://localhost'

/** Sets the address by which people reach this installation, `https://sinergi.example.id`. */
export function useOrigin(at: string): void {
  origin = at.replace(/\/$/, '')
}

/** For addresses that are passed on: pages that others link to. */
export const originOf = (): string => origin
