import { canonicalJson } from '../../../../kernel/canonical.ts'
import type { CoverTerms, InsuredItem } from '../../../contract/terms/domain/insuredItem.ts'
import type { InsuredState } from './state.ts'

/** One thing that is otherwise: what it is, and what it says before and after; null where there is none of it. */
export interface TermChange {
  /** `period.to`, `totalLimitFen`, `cover.quality.limitFen`, `item.2`, `item.2.userId`, `rate.claims-free`, `ending`. */
  readonly key: string
  /** What it is of, as people call it: the name of the item. */
  readonly of: string | null
  readonly before: string | number | boolean | null
  readonly after: string | number | boolean | null
}

/** Everything that differs between two states, in the order in which terms are read. */
export function termChanges(before: InsuredState, after: InsuredState): readonly TermChange[] {
  const ended = change('ending', null, before.ending?.how ?? null, after.ending?.how ?? null)
  if (after.ending) return [ended]
  return [
    ended,
    change('period.to', null, before.period.to, after.period.to),
    change('totalLimitFen', null, before.totalLimitFen, after.totalLimitFen),
    ...inEach(before.covers, after.covers, ({ code }) => code).flatMap(([code, was, is]) =>
      coverChanges(code, was, is),
    ),
    ...inEach(before.items, after.items, ({ itemNo }) => String(itemNo)).flatMap(([no, was, is]) =>
      itemChanges(no, was, is),
    ),
    ...inEach(before.adjustments, after.adjustments, ({ code }) => code).map(([code, was, is]) =>
      change(`rate.${code}`, null, was?.ratePpm ?? null, is?.ratePpm ?? null),
    ),
  ].filter(({ before: was, after: is }) => was !== is)
}

type Value = TermChange['before']

const change = (key: string, of: string | null, before: Value, after: Value): TermChange => ({ key, of, before, after })

const COVER_FIELDS = ['limitFen', 'perOccurrenceLimitFen', 'deductibleFen', 'deductiblePpm', 'copayPpm'] as const

const coverChanges = (code: string, was: CoverTerms | null, is: CoverTerms | null): TermChange[] =>
  COVER_FIELDS.map((field) => change(`cover.${code}.${field}`, null, was?.[field] ?? null, is?.[field] ?? null))

function itemChanges(no: string, was: InsuredItem | null, is: InsuredItem | null): TermChange[] {
  if (!was || !is) return [change(`item.${no}`, (is ?? was)?.name ?? null, was?.name ?? null, is?.name ?? null)]
  return inEach(valuesOf(was), valuesOf(is), ([name]) => name).map(([name, before, after]) =>
    change(`item.${no}.${name}`, is.name, before?.[1] ?? null, after?.[1] ?? null),
  )
}

/** An item's single values by their names; what is no single value as its canonical text. */
const valuesOf = ({ attributes, itemNo, ...fields }: InsuredItem): readonly (readonly [string, Value])[] =>
  Object.entries({ ...fields, ...attributes }).map(([name, value]) => [name, plain(value)])

const plain = (value: unknown): Value =>
  value === null || value === undefined
    ? null
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : canonicalJson(value)

/** What is in either list, by its key: before and after, null where it is not there. */
function inEach<T>(before: readonly T[], after: readonly T[], keyOf: (each: T) => string) {
  const [was, is] = [before, after].map((list) => new Map(list.map((each) => [keyOf(each), each])))
  const keys = new Set([...before, ...after].map(keyOf))
  return [...keys].map((key): [string, T | null, T | null] => [key, was?.get(key) ?? null, is?.get(key) ?? null])
}
