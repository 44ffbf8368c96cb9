import { start } from '../../server/main.ts'
import { readConfig } from '../../server/platform/config.ts'

/** The real server in a process of its own, without building the pages; says where it can be reached. */
const config = readConfig(process.env)
if (Array.isArray(config)) throw new Error(config.map(({ name, says }) => `${name}: ${says}`).join('\n'))
const { url } = await start(config, { empty: true })
process.stdout.write(`ready: ${url}\n`)
