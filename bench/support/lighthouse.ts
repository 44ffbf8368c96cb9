import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as engine } from 'playwright-core'
import { percentile } from './verdict.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const runs = 5
/** The port at which Lighthouse reaches the browser. */
const debugging = 9417

/** The middle score of each category, 0 to 100. */
export async function lighthouse(
  url: string,
  headers: Record<string, string> = {},
): Promise<Record<string, number>> {
  const folder = fileURLToPath(new URL('../lighthouse/', import.meta.url))
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' })
  if (status !== 0) throw new Error('Lighthouse could not be installed')
  const { default: measure } = (await import(
    new URL('../lighthouse/node_modules/lighthouse/core/index.js', import.meta.url).href
  )) as { default: Measure }
  const browser = await engine.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', `--remote-debugging-port=${debugging}`],
  })
  const told: Record<string, number>[] = []
  for (let n = 0; n < runs; n++) {
    const result = await measure(url, {
      port: debugging,
      logLevel: 'error',
      onlyCategories: categories,
      extraHeaders: headers,
    })
    const { categories: of, audits } = result.lhr
    told.push(Object.fromEntries(categories.map(name => [name, Math.round((of[name]?.score ?? 0) * 100)])))
    if (n === 0)
      for (const { title, score } of Object.values(audits))
        if (score !== null && score < 0.9) process.stdout.write(`  ${title}: ${Math.round(score * 100)}\n`)
  }
  await browser.close()
  return Object.fromEntries(
    categories.map(name => [
      name,
      percentile(
        told.map(of => of[name] ?? 0),
        0.5,
      ),
    ]),
  )
}

type Measure = (
  url: string,
  flags: {
    port: number
    logLevel: string
    onlyCategories: readonly string[]
    extraHeaders: Record<string, string>
  },
) => Promise<{
  lhr: {
    categories: Record<string, { score: number | null }>
    audits: Record<string, { title: string; score: number | null }>
  }
}>
