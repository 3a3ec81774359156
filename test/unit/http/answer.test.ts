import { expect } from 'chai'
import ts from 'typescript'
import type { AnySchema } from '../../../config/joi.ts'
import { projectPath } from '../../../config/paths.ts'
import { list, named, object, page, recursive, text } from '../../../server/platform/http/answer.ts'
import { type Cover, keys } from './cover.ts'

/** Reads the types that a schema is made with, on a busy machine. */
const LONG_MS = 120_000

const cover = named<Cover>('Cover', keys)
const COVER: Cover = {
  code: 'quality',
  limitFen: 100,
  notes: [],
  endedOn: null,
  rating: { how: 'byHand', reason: null },
}

const faultsOf = (value: unknown, schema: AnySchema = cover): string[] =>
  schema.validate(value, { abortEarly: false, convert: false }).error?.details.map(({ path }) => path.join('.')) ?? []

describe('what is answered', () => {
  it('is bound to its type by the compiler, in both directions', () => {
    const fitting = { 'as it is': 'keys', 'key by key': '{ ...keys }', 'in other words': '{ ...keys, code: word }' }
    const wrong = {
      'a key is missing': 'fewer',
      'a key is not of the type': '{ ...keys, colour: text() }',
      'a key that may be left out': '{ ...keys, optional: flag() }',
      'a key that is always there': '{ ...keys, notes: leftOut(list(text())) }',
      'null is not told': '{ ...keys, endedOn: text() }',
      'null is never answered': '{ ...keys, limitFen: nullable(fen()) }',
      'a word is missing': "{ ...keys, code: oneOf(['quality']) }",
      'any text': '{ ...keys, code: text() }',
      'another kind of value': '{ ...keys, limitFen: text() }',
      'texts, not amounts': '{ ...keys, notes: list(fen()) }',
      'one kind of two': '{ ...keys, rating: byTariff }',
    }
    expect(refusedByTheCompiler({ ...fitting, ...wrong })).to.deep.equal(Object.keys(wrong))
  }).timeout(LONG_MS)

  it('is found wrong at every place it is otherwise', () => {
    expect(faultsOf(COVER)).to.deep.equal([])
    expect(faultsOf({ ...COVER, optional: true })).to.deep.equal([])
    expect(faultsOf({ ...COVER, secret: 'x' })).to.deep.equal(['secret'])
    const { notes, ...fewer } = COVER
    expect(faultsOf({ ...fewer, code: 'other', limitFen: 1.5, endedOn: 7 })).to.deep.equal([
      'code',
      'limitFen',
      'notes',
      'endedOn',
    ])
    expect(faultsOf({ ...COVER, limitFen: '100', notes: [null], rating: { how: 'byTariff' } })).to.deep.equal([
      'limitFen',
      'notes.0',
      'rating',
    ])
  })

  it('may hold others of its own kind, and is found wrong however deep', () => {
    interface Tree {
      readonly name: string
      readonly below: readonly Tree[]
    }
    const tree = recursive<Tree>('Tree', (within) => object<Tree>({ name: text(), below: list(within) }))
    const grown = object<{ readonly tree: Tree }>({ tree })
    const leaf = { name: 'leaf', below: [] }
    const grownOf = (...below: readonly object[]) => ({ tree: { name: 'root', below: [{ name: 'branch', below }] } })
    expect(faultsOf(grownOf(leaf, leaf), grown)).to.deep.equal([])
    expect(faultsOf(grownOf(leaf, { name: 'bare' }), grown)).to.deep.equal(['tree.below.0.below.1.below'])
  })

  it('is a page with items, cursor and count', () => {
    const answer = { items: [COVER], nextCursor: null, total: { count: 1, capped: false } }
    expect(page(cover).validate(answer).error).to.equal(undefined)
    expect(page(cover).validate({ ...answer, total: 1 }).error?.message).to.include('total')
  })
})

/** Those of the keys, told in TypeScript, of which no schema of a cover can be made; `sources` are by what they are. */
function refusedByTheCompiler(sources: Readonly<Record<string, string>>): string[] {
  const before = [
    "import { fen, flag, leftOut, list, named, nullable, object, oneOf, text } from '../../../server/platform/http/answer.ts'",
    "import { type Cover, keys } from './cover.ts'",
    'const { optional, ...fewer } = keys',
    "const word = oneOf(['liability', 'quality'])",
    "const byTariff = object<Extract<Cover['rating'], { how: 'byTariff' }>>({ how: oneOf(['byTariff']), row: text() })",
    'export const used = [fen, flag, leftOut, list, nullable, optional, fewer, word, byTariff]',
  ]
  const lines = [...before, ...Object.values(sources).map((source) => `named<Cover>('Cover', ${source})`)]
  const names = [...before, ...Object.keys(sources)]
  return linesWithFaults(lines.join('\n')).map((line) => names[line] ?? '')
}

/** The lines, from 0, of which the compiler says something where the text is a file beside this one. */
function linesWithFaults(content: string): number[] {
  const file = projectPath('test', 'unit', 'http', 'answerFits.ts')
  const { config } = ts.readConfigFile(projectPath('tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [file] }, ts.sys, projectPath())
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (name) => name === file || fileExists(name)
  host.getSourceFile = (name, target) =>
    name === file ? ts.createSourceFile(name, content, target) : getSourceFile(name, target)
  const program = ts.createProgram([file], options, host)
  const source = program.getSourceFile(file)
  if (!source) throw new Error('the compiler read nothing')
  const faults = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  return [...new Set(faults.map(({ start = 0 }) => source.getLineAndCharacterOfPosition(start).line))]
}
