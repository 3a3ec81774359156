import type { Importers } from './importGraph.ts'

/** Files where everything is put together: whoever starts the whole service, all jobs or the story imports all of it and uses little. */
const ASSEMBLIES = [
  'jobs/registry.ts',
  'server/app.ts',
  'server/refusals.ts',
  'server/routes.ts',
  'server/service.ts',
  'server/start.ts',
  'test/support/browserService.ts',
  'test/support/story.ts',
  'web/src/routes.tsx',
]

/** What is met through an assembly instead of an import: files that are reached, and the specs that meet them. */
const MET: readonly { readonly reached: RegExp; readonly specs: (match: RegExpMatchArray) => RegExp }[] = [
  { reached: /^server\/.*?([^/]+)\/[^/]+\.routes\.ts$/, specs: ([, context]) => new RegExp(`^test/api/${context}/`) },
  {
    reached: /^(server\/platform\/|server\/[^/]+\.ts$|models\/migrations\/|config\/env)/,
    specs: () => /^test\/(platform|failover)\//,
  },
  // The story is told, and looked at whole; documents of before are read; menus and queues are compared with each other.
  { reached: /^server\/demonstration\//, specs: () => /^test\/acceptance\/DemonstrationHoldsTogether\./ },
  { reached: /^models\//, specs: () => /^test\/api\/migration\// },
  {
    reached: /^server\/business\/(desk\/workqueue\/|.*menu\.ts$)/i,
    specs: () => /^test\/acceptance\/(MenusOfferWhatCanBecomeOnes|TheQueueAsksWhatCanBeDone)\./,
  },
  { reached: /^jobs\/(\w+)\.ts$/, specs: ([, job]) => new RegExp(`^test/jobs/(${job}|twice)\\.`) },
]

/** Specs that ask every endpoint, every query or every job, for minutes: what a rule answers makes none of them fail. */
const WALKS = /^test\/(fuzz\/|api\/http\/(boundedReads|noCollectionScan)\.|jobs\/twice\.)/

/** What is told of a change beside it. */
const TOLD = /^docs\/|\.md$/

/** Rules, which ask nothing of database and network. */
const RULES = /^server\/(business\/.*\/domain|kernel)\//

/** What routes there are, and whether each says what it takes, is asked of all of them at once. */
const ROUTES = /^server\/.*\.routes\.ts$/
const ALL_ROUTES = 'server/routes.ts'
const ASKS_ALL_ROUTES = /import \{[^}]*\broutes\b[^}]*\} from/
const ADDRESSES = /path: ['`](\/[\w-]+)/g
/** Specs that ask the service by addresses. */
const ASKING = /^test\/(api|acceptance|jobs|security)\//

/** Changes that reach everything, whatever imports them. */
const EVERYWHERE = /^(package(-lock)?\.json|tsconfig[^/]*\.json|\.mocharc[^/]*|\.dependency-cruiser\.cjs)$/

export interface Question {
  /** Paths that differ from the base, from the top of the project. */
  readonly changed: readonly string[]
  readonly importers: Importers
  readonly specs: readonly string[]
  /** What a file says, for the names of data files and of pages in it. */
  readonly textOf: (file: string) => string
}

/**
 * The specs that a change can make fail: those that import what changed at any distance, those that meet it through the
 * whole service, and those of the browser that open a page made of it. What imports cannot show (an answer that another
 * context waits for) is found by the whole run.
 */
export function affectedSpecs(question: Question): readonly string[] {
  const { changed, importers, specs, textOf } = question
  if (changed.some((file) => EVERYWHERE.test(file))) return specs
  const seeds = changed.flatMap((file) => (isSource(file) ? [file] : namedBy(file, importers, textOf)))
  const tables = changed.filter((file) => ROUTES.test(file))
  const reached = reachedFrom([...seeds, ...(tables.length > 0 ? askingAllRoutes(question) : [])], importers)
  const addresses = tables.flatMap((file) => [...textOf(file).matchAll(ADDRESSES)].map(([, address]) => address ?? ''))
  const asks = (spec: string) =>
    ASKING.test(spec) && addresses.some((address) => ["'", '`'].some((quote) => textOf(spec).includes(quote + address)))
  const met = [...reached].flatMap((file) =>
    MET.flatMap((way) => {
      const match = file.match(way.reached)
      return match ? [way.specs(match)] : []
    }),
  )
  const pages = pagesReached(reached, textOf)
  const opens = (spec: string) =>
    spec.startsWith('test/browser/') && (pages === 'all' || pages.some((address) => textOf(spec).includes(address)))
  const skipsWalks = changed.every((file) => RULES.test(file) || specs.includes(file) || TOLD.test(file))
  const asked = specs.filter((spec) => !(skipsWalks && WALKS.test(spec)) || changed.includes(spec))
  return asked.filter((spec) => reached.has(spec) || met.some((way) => way.test(spec)) || opens(spec) || asks(spec))
}

/** Sources that look at every route there is; what only wants all of them in place is not among them. */
const askingAllRoutes = ({ importers, textOf }: Question): readonly string[] =>
  (importers.get(ALL_ROUTES) ?? []).filter(
    (file) => file.startsWith('test/') && !file.startsWith('test/support/') && ASKS_ALL_ROUTES.test(textOf(file)),
  )

const isSource = (file: string) => /\.[cm]?[jt]sx?$/.test(file)

/** Everything that imports one of the files, at any distance; assemblies are passed only if one of them changed itself. */
function reachedFrom(seeds: readonly string[], importers: Importers): ReadonlySet<string> {
  const reached = new Set(seeds)
  const closed = seeds.some((file) => ASSEMBLIES.includes(file)) ? [] : ASSEMBLIES
  for (const file of reached)
    for (const importer of importers.get(file) ?? []) if (!closed.includes(importer)) reached.add(importer)
  return reached
}

/** Data files are read by name: those sources that name the file, or the folder it lies in. */
function namedBy(file: string, importers: Importers, textOf: (file: string) => string): readonly string[] {
  const parts = file.split('/')
  const names = parts.slice(-2).map((name) => `'${name}`)
  const sources = [...importers.keys()].filter((source) => isSource(source) && !source.startsWith('node_modules/'))
  return sources.filter((source) => names.some((name) => textOf(source).includes(name)))
}

/** First words of the addresses of the pages that were reached (`/claims`), or all where the frame around them was. */
function pagesReached(reached: ReadonlySet<string>, textOf: (file: string) => string): readonly string[] | 'all' {
  const client = [...reached].filter((file) => file.startsWith('web/src/'))
  if (client.some((file) => /^web\/src\/[^/]+\.tsx?$/.test(file) || file.startsWith('web/src/layout/'))) return 'all'
  const addresses = textOf('web/src/routes.tsx').matchAll(/page\('(\/[^/']*)[^']*', \(\) => import\('\.\/([^']+)'\)/g)
  return [...addresses].flatMap(([, address = '/', file]) =>
    reached.has(`web/src/${file}`) && address !== '/' ? [address] : [],
  )
}
