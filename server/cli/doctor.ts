import { database } from '../doctor/database.ts'
import { bad, type Finding, warn } from '../doctor/finding.ts'
import { machine } from '../doctor/machine.ts'
import { recordKeys } from '../doctor/keys.ts'
import type { Config } from '../platform/config.ts'
import { reachDatabase } from '../platform/database.ts'
import { keysOf } from '../platform/files-of.ts'
import { print, wrongSettings, readSettings } from './settings.ts'

/** Looks and tells; exits with 1 where something is bad. Changes nothing. */
export async function run(): Promise<void> {
  const config = readSettings()
  const findings = Array.isArray(config)
    ? wrongSettings(config).map(says => bad('settings', says.trim()))
    : [...(await machine(config)), ...(await ofDatabase(config))]
  for (const { level, about, says } of findings) print(`${level.padEnd(5)}${about}: ${says}`)
  const count = (level: Finding['level']) => findings.filter(finding => finding.level === level).length
  print(`\n${count('bad')} bad, ${count('warn')} to look at, ${count('ok')} well`)
  if (count('bad') > 0) process.exitCode = 1
}

async function ofDatabase(config: Config): Promise<Finding[]> {
  try {
    const reached = await reachDatabase(config, () => undefined)
    if (!reached)
      return [warn('database', `there is none in ${config.dataRoot} yet: the first start makes it`)]
    try {
      const found = await database(reached.owner, config)
      // of another schema records cannot be asked for
      if (found.some(({ about, level }) => level === 'bad' && ['database', 'schema'].includes(about)))
        return found
      const { forgettings } = await import('../app.ts')
      const place = { store: keysOf(config), backups: config.backup.to, nouns: forgettings }
      return [...found, ...(await recordKeys(reached.owner, place))]
    } finally {
      await reached.stop()
    }
  } catch (error) {
    // the driver's own words may hold the address with its password
    const { code, message, name } = error as Error & { code?: string }
    const says = name === 'PostgresUnavailable' ? message : `does not answer (${code ?? name})`
    return [bad('database', config.databaseUrl ? `${says}: is DATABASE_URL right, and the server up?` : says)]
  }
}
