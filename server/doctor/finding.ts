/** One thing looked at: how it stands and, where it is not well, what to do. Never holds a secret. */
export type Finding = { level: 'ok' | 'warn' | 'bad'; about: string; says: string }

export const ok = (about: string, says: string): Finding => ({ level: 'ok', about, says })
export const warn = (about: string, says: string): Finding => ({ level: 'warn', about, says })
export const bad = (about: string, says: string): Finding => ({ level: 'bad', about, says })
