const order = require('./scripts/order.cjs')
const rooms = require('./scripts/rooms.cjs')

const pathOf = Object.fromEntries(rooms.map(({ name, path }) => [name, path]))
/** What a context keeps to itself. */
const EDGES = ['contexts', 'requests', 'workings']
const TESTS_AND_TOOLS = '^(test|bench|scripts)/'

/** A file belongs to the first room it matches: the earlier ones are left out of the later ones' rules. */
const from = (room) => ({ path: room.path, pathNot: rooms.slice(0, rooms.indexOf(room)).flatMap(({ path }) => path) })
const others = (room, allowed) => rooms.filter(({ name }) => name !== room.name && !allowed.includes(name))

/** What the client goes by as well: words, roles and sizes, no settings. It takes them whole, not their types alone. */
const SHARED = '^config/(words|shared)/'

/** Targets of another room, again only where that room is the first match. */
function forbiddenTargets(room) {
  const rules = []
  for (const target of others(room, [...room.imports, ...room.types])) rules.push({ target, types: false })
  for (const name of room.types) rules.push({ target: rooms.find((other) => other.name === name), types: true })
  return rules.map(({ target, types }) => ({
    name: `${room.name}-${types ? 'takes-only-types-from' : 'knows-no'}-${target.name}`,
    severity: 'error',
    from: from(room),
    to: { ...reached(room, target), ...(types ? { dependencyTypesNot: ['type-only'] } : {}) },
  }))
}

function reached(room, target) {
  const { path, pathNot } = from(target)
  return { path, pathNot: room.name === 'web' && target.name === 'config' ? [...pathNot, SHARED] : pathNot }
}

const packagesOf = ({ packages }) => packages.map((name) => `^node_modules/(@types/)?${name}/`)

/** The sources of a context: its folder, and the collections that are its own. */
const ownedBy = ({ name, models }) => [
  `^server/business/${name}/`,
  ...(models.length > 0 ? [`^models/(${models.join('|')})\\.ts$`] : []),
]

module.exports = {
  forbidden: [
    ...rooms.flatMap(forbiddenTargets),
    ...rooms
      .filter(({ packages }) => packages !== null)
      .map((room) => ({
        name: `${room.name}-has-few-packages`,
        severity: 'error',
        from: from(room),
        to: { path: '^node_modules/', pathNot: packagesOf(room), dependencyTypesNot: ['type-only'] },
      })),
    ...order
      .map((context, place) => ({
        name: `${context.name}-comes-before`,
        comment:
          'What a later context must tell an earlier one goes by events; what both speak of lives in an earlier one.',
        severity: 'error',
        from: { path: ownedBy(context) },
        to: { path: order.slice(place + 1).flatMap(ownedBy) },
      }))
      .filter(({ to }) => to.path.length > 0),
    {
      name: 'the-platform-knows-no-business',
      comment: 'Nor does what any collection is made with. Migrations take all data there is to the next version.',
      severity: 'error',
      from: { path: '^(server/(platform|kernel)/|models/[^/]+$)', pathNot: order.flatMap(ownedBy) },
      to: { path: order.flatMap(ownedBy) },
    },
    {
      name: 'use-cases-know-no-foreign-edge',
      comment: 'Of another context, use cases know its use cases and domain only.',
      severity: 'error',
      from: { path: '^server/business/(.+)/usecases/' },
      to: {
        path: pathOf.contexts,
        pathNot: [
          '^server/business/$1/',
          ...rooms.filter(({ name }) => !EDGES.includes(name)).flatMap(({ path }) => path),
        ],
      },
    },
    {
      name: 'views-decide-nothing',
      comment: 'What a person may do, and what they may know, is decided in the domain.',
      severity: 'error',
      from: { path: '\\.views\\.ts$' },
      to: {
        path: [
          '^config/permissions\\.ts$',
          '^server/kernel/transitions\\.ts$',
          '^server/platform/acting/domain/menu\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-the-edge-knows-http',
      comment: 'Use cases take commands: jobs, the story and imports call them as a request does.',
      severity: 'error',
      from: { path: [pathOf.usecases, pathOf.domain, pathOf.demonstration, pathOf.jobs] },
      to: { path: '^node_modules/(@types/)?(express|express-serve-static-core|cookie|multer)/' },
    },
    {
      name: 'domain-does-no-input-or-output',
      severity: 'error',
      from: { path: pathOf.domain },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'nobody-imports-main', severity: 'error', from: {}, to: { path: '^server/main\\.ts$' } },
    {
      name: 'product-knows-no-tests',
      severity: 'error',
      from: { pathNot: TESTS_AND_TOOLS },
      to: { path: TESTS_AND_TOOLS },
    },
    {
      name: 'production-needs-no-development-dependency',
      comment: 'They are left out of a production installation; the embedded database is loaded only where it is used.',
      severity: 'error',
      from: { path: '^(server|models|jobs|config)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/(mongodb-memory-server-core|fs-native-extensions)/',
      },
    },
    {
      name: 'packages-are-declared',
      severity: 'error',
      from: { pathNot: '^node_modules/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-joi',
      comment: 'config/joi.ts makes texts that hold nothing invisible; joi itself would let the next schema forget it.',
      severity: 'error',
      from: { pathNot: ['^node_modules/', '^config/joi\\.ts$'] },
      to: { path: '^node_modules/joi/' },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      // A client that a test generates, and is checked against when it is there.
      to: { couldNotResolve: true, pathNot: 'test-output/generatedClient' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
