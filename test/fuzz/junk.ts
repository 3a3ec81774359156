import fc from 'fast-check'

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) })
const parsed = (json: string): unknown => JSON.parse(json)

/** Texts that have broken services before: NUL, halves of astral characters, operators, patterns, almost dates. */
export const JUNK_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'SB2026\u0000',
  'half \ud800 a character',
  '\udfff',
  '😀'.repeat(40),
  '\u202Eright to left',
  '\u2028',
  'x'.repeat(5_000),
  '保'.repeat(2_001),
  '__proto__',
  'constructor',
  'toString',
  '$where',
  'a.b',
  '(((a+)+)+$',
  '[',
  '\\',
  '%00',
  '../../etc/passwd',
  'NaN',
  'Infinity',
  '-1',
  '1e3',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
]

const JUNK: readonly unknown[] = [
  ...JUNK_TEXTS,
  null,
  true,
  0,
  -1,
  1.5,
  5e-324,
  1e308,
  2 ** 53,
  -(2 ** 53),
  [],
  {},
  [[]],
  [null],
  Array.from({ length: 300 }, () => 1),
  { $gt: '' },
  { $where: 'sleep(1000)' },
  { 'a.b': 1, '': 1, $set: {} },
  parsed('{"__proto__":{"polluted":true}}'),
  parsed('{"constructor":{"prototype":{"polluted":true}}}'),
  { toString: 1, valueOf: 1, hasOwnProperty: 1 },
  { length: 1e9 },
  nested(5),
  nested(13),
  nested(400),
]

/** A value hardly any field takes. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...JUNK) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }) },
)

type Step = string | number

/** The value with one part of it replaced, left out, doubled or joined by another. */
export const nearly = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(valid, fc.nat(), junk, fc.constantFrom('replace', 'remove', 'add', 'wrap', 'double', 'text')).map(mutated)

type Mutation = 'replace' | 'remove' | 'add' | 'wrap' | 'double' | 'text'

function mutated([value, at, other, mutation]: [unknown, number, unknown, Mutation]): unknown {
  const paths = pathsOf(value)
  const path = paths[at % paths.length] ?? []
  return changedAt(value, path, (found) => {
    switch (mutation) {
      case 'replace':
        return other
      case 'remove':
        return undefined
      case 'add':
        return isObject(found) ? { ...found, surplus: other } : other
      case 'wrap':
        return [found]
      case 'double':
        return Array.isArray(found) ? [...found, ...found] : { value: found }
      case 'text':
        return typeof found === 'string' ? Number(found) : JSON.stringify(found)
    }
  })
}

function pathsOf(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [path, ...below.flatMap(([key, child]) => pathsOf(child, [...path, key]))]
}

function changedAt(value: unknown, [step, ...rest]: readonly Step[], change: (found: unknown) => unknown): unknown {
  if (step === undefined) return change(value)
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === step ? changedAt(item, rest, change) : item))
  if (!isObject(value)) return change(value)
  return { ...value, [step]: changedAt(value[step], rest, change) }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
