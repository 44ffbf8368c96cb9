import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

const folder = new URL('./', import.meta.url)
const names = readdirSync(folder)
  .filter(name => name.endsWith('.ts') && name !== 'run.ts')
  .map(name => name.slice(0, -3))
const [chosen] = process.argv.slice(2)

if (!chosen || !names.includes(chosen)) {
  process.stdout.write(`Benchmarks: ${names.join(', ')}\nRun one: npm run bench ${names[0] ?? ''}\n`)
  process.exitCode = chosen ? 2 : 0
} else {
  const { status } = spawnSync(process.execPath, [new URL(`${chosen}.ts`, folder).pathname], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}
