import { type Config, type ConfigProblem, readConfig } from '../platform/config.ts'

/** The configuration, or an end with every wrong value named. */
export function settings(): Config {
  const config = readSettings()
  if (!Array.isArray(config)) return config
  throw new Error(`Some settings are wrong:\n${wrongSettings(config).join('\n')}`)
}

export function readSettings(): Config | ConfigProblem[] {
  return readConfig(process.env)
}

/** A line for each; an address of a database or mail server may hold a password, and a secret is one: neither is told. */
export function wrongSettings(problems: ConfigProblem[]): string[] {
  return problems.map(
    ({ name, value, says }) =>
      `  ${name}="${/^DATABASE|SECRET|SMTP_URL/.test(name) && value ? '…' : value}": ${says}`,
  )
}

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
