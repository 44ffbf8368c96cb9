import { type Config, readConfig } from '../platform/config.ts'

/** The configuration, or an end with every wrong value named. */
export function settings(): Config {
  const config = readConfig(process.env)
  if (!Array.isArray(config)) return config
  const lines = config.map(
    ({ name, value, says }) => `  ${name}="${name.startsWith('DATABASE') ? '…' : value}": ${says}`,
  )
  throw new Error(`Some settings are wrong:\n${lines.join('\n')}`)
}

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
