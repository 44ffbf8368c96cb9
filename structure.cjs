// The architecture as rules. Each module may import only those before it; see docs/architecture.md.
const modules = [
  'themes',
  'regions',
  'scopes',
  'people',
  'views',
  'libraries',
  'signatories',
  'standards',
  'aid',
  'tallies',
  'programme',
  'partners',
  'policy-basis',
  'needs',
  'plans',
  'activities',
  'monthly-reports',
  'papers',
  'photos',
  'sync',
  'boundaries',
  'receipts',
  'rescue',
  'talk',
  'reminders',
  'advocacy',
  'meetings',
  'guests',
  'materials',
  'attendance',
  'minutes',
  'forms',
  'documents',
  'meeting-pages',
  'commitments',
  'practices',
  'products',
  'stories',
  'surveys',
  'mentoring',
  'indicators',
  'siting',
  'notifications',
  'exchange',
  'mappings',
  'portal',
]
const any = names => `(${names.join('|')})`
const later = name => any(modules.slice(modules.indexOf(name) + 1))
const ground = ['endpoint', 'fields', 'ids', 'problems', 'access']

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-circles', 'Two that need each other hide a third.', {}, { circular: true }),
    ...modules
      .slice(0, -1)
      .flatMap(name => [
        forbid(
          `contract-order-${name}`,
          'A noun knows only earlier nouns.',
          { path: `^contract/${name}\\.ts$` },
          { path: `^contract/${later(name)}\\.ts$` },
        ),
        forbid(
          `server-order-${name}`,
          'A module knows only earlier modules.',
          { path: `^server/${name}/` },
          { path: `^server/${later(name)}/` },
        ),
      ]),
    forbid(
      'contract-ground',
      'The ground floor knows no noun.',
      { path: `^contract/${any(ground)}\\.ts$` },
      { path: '^contract/', pathNot: `^contract/${any(ground)}\\.ts$` },
    ),
    forbid(
      'contract-alone',
      'The contract stands on zod/mini alone.',
      { path: '^contract/', pathNot: '\\.test\\.ts$' },
      { pathNot: ['^contract/', '^node_modules/zod/'] },
    ),
    forbid(
      'text-alone',
      'Words import nothing but words.',
      { path: '^text/', pathNot: '\\.test\\.ts$' },
      { pathNot: ['^text/'] },
    ),
    forbid(
      'platform-knows-no-noun',
      'The platform serves every module and knows none.',
      { path: '^server/platform/' },
      { path: `^(server/${any(modules)}/|server/(app|main|serving|worker|cli|sinergi)|demo/|web/)` },
    ),
    forbid(
      'platform-contract',
      'Of the contract, the platform knows the ground floor.',
      { path: '^server/platform/', pathNot: '\\.test\\.ts$' },
      { path: `^contract/${any(modules)}\\.ts$` },
    ),
    forbid(
      'backup-knows-no-noun',
      'A backup copies whatever tables there are.',
      { path: '^server/backup/' },
      { path: '^(server/(?!backup/|platform/)|contract/|demo/|web/)' },
    ),
    forbid(
      'sql-in-queries',
      'Only queries touch the query builder; loaders and policies of the platform aside.',
      {
        path: `^server/${any(modules)}/`,
        pathNot: ['queries[^/]*\\.ts$', '-queries\\.ts$', 'load\\.ts$', '\\.test\\.ts$'],
      },
      { path: '^node_modules/kysely/' },
    ),
    forbid(
      'routes-are-last',
      'Routes are imported by the list of all routes only.',
      { pathNot: ['^(server/(app|worker)\\.ts|tests/|bench/)', '\\.test\\.ts$'] },
      { path: '^server/[^/]+/(routes|reactions)\\.ts$' },
    ),
    forbid(
      'policy-is-pure',
      "Policies are pure: contract, other policies and the platform's types.",
      { path: '^server/[^/]+/policy\\.ts$' },
      {
        pathNot: [
          '^contract/',
          '^server/[^/]+/policy\\.ts$',
          '^server/platform/endpoint\\.ts$',
          '^server/[^/]+/(queries|rows)\\.ts$',
        ],
      },
    ),
    forbid(
      'http-in-platform',
      'Nobody else knows HTTP.',
      { path: '^server/', pathNot: '^server/platform/' },
      { path: '^node_modules/(fastify|@fastify)/' },
    ),
    forbid(
      'ui-knows-npm-only',
      'The parts of pages know no noun.',
      { path: '^web/ui/' },
      { path: '^(contract|text|server|web/(features|data|shell))' },
    ),
    forbid(
      'feature-alone',
      'A feature never imports another.',
      { path: '^web/features/([^/]+)/' },
      { path: '^web/features/', pathNot: '^web/features/$1/' },
    ),
    forbid(
      'web-is-not-server',
      'Web and server meet in the contract.',
      { path: '^web/' },
      { path: '^(server|db|demo|tests)/' },
    ),
    forbid(
      'server-is-not-web',
      'Web and server meet in the contract.',
      { path: '^server/' },
      { path: '^web/' },
    ),
    forbid(
      'nothing-unresolved',
      'Every import leads somewhere; the address of a file is found by the builder of the pages.',
      {},
      { couldNotResolve: true, pathNot: '\\.wasm\\?url$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
    },
  },
}
