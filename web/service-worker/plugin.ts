import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin, Rolldown } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The pages that open without a connection: what a village's manager works with. The rest is kept once it was opened. */
const offline = [
  'home/home',
  'home/more',
  'activities/my-activities',
  'activities/my-activity',
  'activities/record',
  'plans/my-plan',
  'plans/my-item',
  'plans/plan-pages',
  'monthly-reports/my-reports',
  'monthly-reports/report-form',
  'practices/my-practices',
  'practices/practice',
  'practices/write',
  'needs/my-needs',
  'needs/my-need',
  'needs/need-form',
  'needs/amend-need',
  'commitments/my-commitments',
  'commitments/my-commitment',
  'advocacy/my-advocacy',
  'advocacy/my-record',
  'advocacy/effort-form',
  'advocacy/outcome-form',
  'advocacy/publication-form',
  'advocacy/from-phone',
  'deliveries/my-deliveries',
  'deliveries/delivery',
  'deliveries/confirm',
  'deliveries/receive',
  'deliveries/from-phone',
  'programme/my-replication',
  'programme/start-replication',
  'programme/note-step',
  'products/my-products',
  'products/my-product',
  'products/product-pages',
  'products/interest',
  'products/sales',
  'products/support',
  'products/consent-page',
  'products/maker-page',
  'surveys/my-surveys',
  'surveys/new-survey',
  'surveys/survey',
  'surveys/hand-round',
  'stories/my-stories',
  'stories/my-story',
  'stories/story-pages',
  'stories/slip-page',
  'stories/consent-page',
  'local-content/my-contents',
  'local-content/my-content',
  'local-content/content-pages',
  'meetings/my-meetings',
  'follow-up/my-follow-ups',
  'follow-up/item',
  'mentoring/my-mentoring',
  'mentoring/my-forms',
  'mentoring/from-phone',
  'learning/modules',
  'learning/module',
  'attendance/door',
  'outbox/outbox',
  'people/sign-in',
  'people/left-here',
]
  .map(name => `/web/features/${name}.tsx`)
  .concat('/web/shell/compare.tsx')
  // what sends: fetched the moment a signal comes, it would often fail, and a browser does not fetch it a second time
  .concat(
    '/web/data/photo-queue.ts',
    '/tus-js-client/lib.esm/browser/index.js',
    '/web/data/arrivals/sending.ts',
  )
/** And of who works in a regency, and of a trainer; kept when such a person signs in. */
const office = [
  'features/indicators/dashboard.tsx',
  'features/libraries/libraries.tsx',
  'features/libraries/library.tsx',
  'features/monthly-reports/reports.tsx',
  'features/activities/activities.tsx',
  'data/sync/phone.ts',
  'features/mentoring/mentoring.tsx',
  'features/mentoring/route.tsx',
  'features/mentoring/library.tsx',
  'features/mentoring/visit.tsx',
  'features/mentoring/plan-form.tsx',
  'features/mentoring/record-form.tsx',
  'features/mentoring/from-phone.tsx',
].map(name => `/web/${name}`)
/** Files without a hash that belong to every page. */
const loose = ['/before.js', '/icon.svg', '/app.webmanifest']

/** Builds the service worker as `/sw.js`, and gives it the list of the files that make the shell. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      this.emitFile({ type: 'chunk', id: here('worker.ts'), fileName: 'sw.js' })
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
      const own = chunks.find(({ fileName }) => fileName === 'sw.js')
      const entry = chunks.find(chunk => chunk.isEntry && chunk !== own)
      if (!own || !entry || own.imports.length > 0) throw new Error('the service worker stands alone')
      const pageOf = (name: string) => {
        const page = chunks.find(({ moduleIds }) => moduleIds.some(id => id.endsWith(name)))
        if (!page) throw new Error(`a page to open offline is not there: ${name}`)
        return page
      }
      const filesFor = (names: readonly string[]) =>
        [...filesOf([entry, ...names.map(pageOf)], chunks)].toSorted().map(name => `/${name}`)
      const files = filesFor(offline)
      const further = filesFor(office).filter(name => !files.includes(name))
      const hash = createHash('sha256').update([...files, ...further].join('\n'))
      for (const file of ['index.html', ...loose.map(name => `public${name}`)])
        hash.update(readFileSync(here(`../${file}`)))
      const shell = {
        ...{ entry: `/${entry.fileName}`, version: hash.digest('hex').slice(0, 12) },
        files: ['/index.html', ...loose, ...files],
        office: further,
      }
      own.code = own.code.replace('__SHELL__', JSON.stringify(shell))
    },
  }
}

/** The chunks with all that they import at once, and their styles. */
function filesOf(from: Rolldown.OutputChunk[], chunks: Rolldown.OutputChunk[]): Set<string> {
  const files = new Set<string>()
  const open = [...from]
  for (let chunk = open.pop(); chunk; chunk = open.pop()) {
    if (files.has(chunk.fileName)) continue
    files.add(chunk.fileName)
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css)
    open.push(...chunks.filter(({ fileName }) => chunk.imports.includes(fileName)))
  }
  return files
}
