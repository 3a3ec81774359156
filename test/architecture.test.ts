import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect } from 'chai'
import { PROJECT_ROOT, projectPath } from '../config/paths.ts'
import { PERMISSIONS } from '../config/permissions.ts'
import { order, orderSection, rooms, roomsSection } from '../scripts/architecture.ts'
import { CRUISED, cruise } from '../scripts/cruise.ts'
import { scriptsSection } from '../scripts/npmScripts.ts'
import { withSection } from '../scripts/section.ts'
import { RefusalError } from '../server/kernel/refusal.ts'
import { problemOf } from '../server/platform/http/problem.ts'
import { REFUSAL_TABLES, REFUSALS } from '../server/refusals.ts'
import { routes } from '../server/routes.ts'

/** As many contexts have a domain at least; fewer mean that a test looks past them. */
const DOMAINS = 20
/** What speaks Chinese by its purpose: what is printed, what is read in files, and what says a thing in both languages. */
const SPEAKERS = [
  'server/business/policy/documents/',
  'server/business/reference/catalogue/domain/columns.ts',
  'server/business/reference/catalogue/domain/parseRow.ts',
  'server/business/reference/catalogue/domain/changeText.ts',
  'server/business/reference/definition/domain/labels.ts',
  'server/business/servicing/endorsement/domain/endorsementWords.ts',
]
/** A literal with Chinese in it, and the name of the label before it where it is one of two languages. */
const SPOKEN = /(\b(?:zh|titleZh): )?(?:'[^'\n]*\p{Script=Han}[^'\n]*'|`[^`\n]*\p{Script=Han}[^`\n]*`)/gu
/** An article of a law, cited by its name. */
const CITATION = /^'《?保险法》?第[^条]+条(、第[^条]+条)*'$/

/** All sources are read once, which on a busy machine takes minutes. */
const LONG_MS = 600_000

describe('import rules', function () {
  this.timeout(LONG_MS)

  it('hold, and were checked on every source file', async () => {
    const { modules, violations } = await cruise()
    expect(violations.map(({ from, to, rule }) => `${rule}: ${from} > ${to}`)).to.deep.equal([])
    const seen = new Set(modules.map(({ source }) => source))
    const files = sourceFiles(CRUISED)
    expect(files.length).to.be.greaterThan(100)
    expect(files.filter((file) => !seen.has(file))).to.deep.equal([])
  })

  it('let rooms point one way: some order of them has no arrow back', () => {
    const left = new Map(rooms.map(({ name, imports, types }) => [name, [...imports, ...types]]))
    for (let settled = [''] as string[]; settled.length > 0; ) {
      settled = [...left].filter(([, targets]) => targets.every((target) => !left.has(target))).map(([name]) => name)
      for (const name of settled) left.delete(name)
    }
    expect([...left.keys()]).to.deep.equal([])
  })

  it('are drawn in docs/architecture.md', () => {
    for (const section of [roomsSection(), orderSection()]) {
      const { current, wanted } = withSection(section)
      expect(current).to.equal(wanted, 'run npm run docs:architecture')
    }
  })
})

describe('the order of the business', function () {
  this.timeout(LONG_MS)

  it('names every folder there is, and no other', () => {
    expect(readdirSync(projectPath('server', 'business')).toSorted()).to.deep.equal(
      order.map(({ name }) => name).toSorted(),
    )
  })

  it('gives a collection to one context, and names none that is not there', () => {
    const owned = order.flatMap(({ models }) => models.map((name) => `${name}.ts`))
    expect(new Set(owned).size).to.equal(owned.length)
    expect(readdirSync(projectPath('models'))).to.include.members(owned)
  })

  it('stands beside kernel, platform and demonstration, and nothing else', () => {
    const folders = readdirSync(projectPath('server'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).toSorted()).to.deep.equal([
      'business',
      'demonstration',
      'kernel',
      'platform',
    ])
  })

  it('is kept by what is shipped: no context comes by it to a later one', async () => {
    const dependencies = new Map(
      (await cruise()).modules.map(({ source, dependencies: found }) => [
        source,
        found.map(({ resolved }) => resolved),
      ]),
    )
    const placeOf = (file: string) => order.findIndex(({ name }) => file.startsWith(`server/business/${name}/`))
    const upward: string[] = []
    let met = 0
    for (const [file, direct] of dependencies) {
      const place = placeOf(file)
      if (place < 0) continue
      const passed = new Set(direct.filter((target) => target.startsWith('config/')))
      for (const data of passed) {
        for (const target of dependencies.get(data) ?? []) {
          if (target.startsWith('config/')) passed.add(target)
          if (placeOf(target) >= 0) met++
          if (placeOf(target) > place) upward.push(`${file} > ${data} > ${target}`)
        }
      }
    }
    expect(met).to.be.greaterThan(10)
    expect(upward).to.deep.equal([])
  })
})

describe('sources', () => {
  it('read the environment in one place', () => {
    expect(filesWith(/process\.env/, ['server', 'models', 'jobs', 'config'])).to.deep.equal(['config/env.ts'])
  })

  it('take time and chance as values where rules are decided and data is kept', () => {
    const impure = /Date\.now\(|new Date\(\)|Math\.random|parseFloat|\.toFixed\(/
    expect(filesWith(impure, ['server/kernel', 'models', 'jobs', ...domainFolders()])).to.deep.equal([])
  })

  it('wait for nothing in the domain', () => {
    expect(filesWith(/\bawait\b|\basync\b|\bPromise\b/, ['server/kernel', ...domainFolders()])).to.deep.equal([])
  })

  it('switch no check off', () => {
    const marks = [
      '@ts-' + 'ignore',
      '@ts-' + 'expect-error',
      '@ts-' + 'nocheck',
      'biome-' + 'ignore',
      'TO' + 'DO',
      'FIX' + 'ME',
    ]
    expect(filesWith(new RegExp(marks.join('|')), CRUISED)).to.deep.equal([])
  })
})

describe('types that are exported', () => {
  it('have a name of their own each: one word for one thing', () => {
    const declared = declaredTypes()
    expect(declared.size).to.be.greaterThan(500)
    expect([...declared].filter(([, files]) => files.length > 1)).to.deep.equal([])
  })

  it('leave no bare word to one of its meanings: what is adjusted, assessed, on which condition, by which rules', () => {
    const bare = ['Adjustment', 'Assessment', 'Condition', 'RuleSet']
    const declared = declaredTypes()
    expect(bare.filter((name) => declared.has(name))).to.deep.equal([])
  })
})

describe('routes', () => {
  it('are there', () => expect(routes.length).to.be.greaterThan(20))

  it('each have a permission that exists, or say that they are public', () => {
    const known = [...Object.keys(PERMISSIONS), 'public']
    expect(routes.filter(({ permission }) => !known.includes(permission)).map(nameOf)).to.deep.equal([])
  })

  it('are public only for signing in, for pre-checks and for who holds a document', () => {
    expect(routes.filter(({ permission }) => permission === 'public').map(nameOf)).to.deep.equal([
      'post /session',
      'get /pre-check/products',
      'get /pre-check/entries',
      'post /pre-checks',
      'get /verifications/:number',
    ])
  })

  it('each have a schema for every parameter of their path', () => {
    for (const route of routes) {
      const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
      const described = Object.keys((route.schema.params?.describe().keys ?? {}) as object)
      expect(described, nameOf(route)).to.have.members(inPath)
    }
  })

  it('each have a name, a summary and an address of their own', () => {
    expect(new Set(routes.map(nameOf)).size).to.equal(routes.length)
    expect(routes.filter(({ summary }) => summary.trim() === '').map(nameOf)).to.deep.equal([])
  })

  it('read with GET and 200, and guard every change of one document', () => {
    for (const route of routes) {
      if (route.method === 'get') expect(route.success, nameOf(route)).to.equal(200)
      if (route.method === 'put' || route.method === 'patch')
        expect(route.concurrency, nameOf(route)).to.equal('if-match')
    }
  })
})

describe('the client', () => {
  const codeOf = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

  it('asks by declared operations: it types no address, and no type of an answer', () => {
    const pages = sourceFiles(['web/src']).filter((file) => !file.startsWith('web/src/api/'))
    expect(pages.length).to.be.greaterThan(400)
    const own =
      /\bfetch\(|\bXMLHttpRequest\b|['"`]\/api[/'"`]|\b(?:get|ask|post|put|remove|upload|use\w*Answer)<|\buseQuery</
    expect(pages.filter((file) => own.test(codeOf(file)))).to.deep.equal([])
  })

  it('lets numbers be typed by inputs of its own, which read them exactly and say what they are in either language', () => {
    const pages = sourceFiles(['web/src'])
    expect(pages.filter((file) => /\bInputNumber\b/.test(codeOf(file)))).to.deep.equal([])
  })

  it('takes nothing for another type where it asks', () => {
    const cast = / as (?!const\b)/
    const asking = sourceFiles(['web/src']).filter(
      (file) => file.startsWith('web/src/api/') || /\buseQuer(?:y|ies)\(/.test(read(file)),
    )
    expect(asking.length).to.be.greaterThan(10)
    expect(asking.filter((file) => cast.test(codeOf(file)))).to.deep.equal([])
  })
})

describe('use cases', () => {
  it('are told plain values, not the parts of a request', () => {
    const imitating = sourceFiles(['server', 'jobs'])
      .filter((file) => /\/usecases\/|^jobs\//.test(file))
      .filter((file) => /readonly (params|query|body)\??:|\{ (params|query|body)\b[^}]*\}(: |\))/.test(read(file)))
    expect(imitating).to.deep.equal([])
  })

  it('refuse by what the domain decides, with all its reasons', () => {
    const own = sourceFiles(['server/business', 'server/platform/operations']).filter((file) =>
      /\bnew RefusalError\(/.test(read(file)),
    )
    expect(own).to.deep.equal([])
  })
})

describe('refusals', () => {
  const han = /\p{Script=Han}/u

  it('each have a text in Chinese and in English, and a kind that HTTP has a status for', () => {
    const entries = Object.entries(REFUSALS)
    expect(entries.length).to.be.greaterThan(30)
    for (const [code, { zh, en }] of entries) {
      const { status } = problemOf(new RefusalError([{ code }]), 'request')
      expect(status === 503 || (status >= 400 && status <= 429), code).to.equal(true)
      expect(zh, code).to.match(han)
      expect(en, code).to.match(/^[A-Z]/)
    }
  })

  it('are given no HTTP status but in the platform', () => {
    const naming = sourceFiles(['server', 'models', 'jobs', 'config'])
      .filter((file) => !/(^|\/)server\/platform\/(http|logging)\//.test(file))
      .filter((file) => /\bstatus: [1-5]\d\d\b/.test(read(file)))
    expect(naming).to.deep.equal([])
  })

  it('belong to one table only', () => {
    const codes = REFUSAL_TABLES.flatMap((table) => Object.keys(table))
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).to.deep.equal([])
  })

  it('cover every code the sources name', () => {
    const named = new Set(
      sourceFiles(['server', 'models', 'jobs']).flatMap((file) =>
        [...read(file).matchAll(/\bcode: '([a-z-]+\.[a-z-]+)'/g)].map(([, code]) => code ?? ''),
      ),
    )
    expect(named.size).to.be.greaterThan(20)
    expect([...named].filter((code) => !(code in REFUSALS))).to.deep.equal([])
  })
})

describe('npm scripts', () => {
  it('are explained in the README', () => {
    const { current, wanted } = withSection(scriptsSection())
    expect(current).to.equal(wanted, 'run npm run docs:scripts')
  })
})

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`
const read = (file: string): string => readFileSync(projectPath(file), 'utf8')

/** Where each exported type is declared; a file that passes another's on declares nothing. */
function declaredTypes(): ReadonlyMap<string, readonly string[]> {
  const declared = new Map<string, string[]>()
  for (const file of sourceFiles(['server', 'models', 'jobs', 'config']))
    for (const [, name = ''] of read(file).matchAll(/^export (?:abstract )?(?:interface|type|class) (\w+)/gm))
      declared.set(name, [...(declared.get(name) ?? []), file])
  return declared
}

function filesWith(pattern: RegExp, folders: readonly string[]): string[] {
  return sourceFiles(folders).filter((file) => pattern.test(read(file)))
}

/** The domain of every context, wherever in `server/` it lies. */
function domainFolders(): string[] {
  const folders = readdirSync(projectPath('server'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name === 'domain')
    .map(({ parentPath, name }) => relative(PROJECT_ROOT, join(parentPath, name)))
  expect(folders.length).to.be.greaterThan(DOMAINS - 1)
  return folders
}

/** Files of ours, relative to the project; folders that do not exist have none. */
function sourceFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    try {
      return readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => `${folder}/${name}`)
    } catch {
      return []
    }
  })
}

describe('rules and use cases', () => {
  it('say nothing in Chinese themselves: codes with parameters, which dictionaries put into words, and data with its labels', () => {
    const rules = sourceFiles(['server/business', 'jobs', 'models']).filter(
      (file) =>
        (/\/(domain|usecases)\//.test(file) || /^(jobs|models)\//.test(file)) &&
        !SPEAKERS.some((speaker) => file.startsWith(speaker)),
    )
    const said = rules.flatMap((file) =>
      [
        ...readFileSync(projectPath(file), 'utf8')
          .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
          .matchAll(SPOKEN),
      ].flatMap(([text, label]) => (label === undefined && !CITATION.test(text) ? [`${file}: ${text}`] : [])),
    )
    expect(rules.length).to.be.greaterThan(100)
    expect(said).to.deep.equal([])
  })
})
