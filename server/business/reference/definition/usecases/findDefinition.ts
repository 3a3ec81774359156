import { definitionStore } from '../../../../../models/definitions.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { isEffective } from '../../product/domain/effective.ts'
import type { EffectiveDates, Product } from '../../product/domain/product.ts'
import type { Tariff } from '../../product/domain/tariff.ts'
import type { UnderwritingRuleSet } from '../../product/domain/underwritingRuleSet.ts'
import type { Definition, DefinitionKindName } from '../domain/definition.ts'
import { shippedOf } from '../kinds/index.ts'

/** What a published definition of each kind is to those who use it. */
export interface DefinedContent {
  readonly product: Product
  readonly tariff: Tariff
  readonly rules: UnderwritingRuleSet
}

interface Wanted {
  readonly insurerId: string
  readonly code: string
  /** First day of cover, or whatever day the rules of the case are taken from. */
  readonly on: CivilDate
}

/** A session if the search belongs to a transaction; the rest of a reader is not needed. */
type Searching = Pick<Reader, 'session'>

const CACHE_SIZE = 200
const cache = new Map<string, object>()

/**
 * The version that applies: the insurer's own published one in force on the day, else the shipped one, else null. The
 * content of a published version never changes, so it is read once per process and kept by its hash; the days it applies
 * are read anew each time.
 */
export async function findDefinition<Kind extends DefinitionKindName>(
  searching: Searching,
  kind: Kind,
  wanted: Wanted,
): Promise<DefinedContent[Kind] | null> {
  return applicable(searching, kind, wanted, await findOwnOf(searching, [kind], wanted))
}

/** The versions of several kinds that apply to a case, as {@link findDefinition} would find each, in one read. */
export async function findDefinitions(
  searching: Searching,
  wanted: Wanted,
): Promise<{ readonly [Kind in DefinitionKindName]: DefinedContent[Kind] | null }> {
  const own = await findOwnOf(searching, ['product', 'tariff', 'rules'], wanted)
  const [product, tariff, rules] = [
    await applicable(searching, 'product', wanted, own),
    await applicable(searching, 'tariff', wanted, own),
    await applicable(searching, 'rules', wanted, own),
  ]
  return { product, tariff, rules }
}

type OwnVersion = Pick<Definition & Stored, '_id' | 'kind' | 'effective' | 'contentHash'>

/** The insurer's own published versions in force on the day: the latest of a kind first. */
const findOwnOf = (
  { session }: Searching,
  kinds: readonly DefinitionKindName[],
  { insurerId, code, on }: Wanted,
): Promise<OwnVersion[]> =>
  definitionStore.model
    .find(
      {
        'parties.insurerIds': insurerId,
        kind: { $in: kinds },
        code,
        'effective.from': { $lte: on },
        $or: [{ 'effective.to': null }, { 'effective.to': { $gt: on } }],
      } as object,
      { kind: 1, effective: 1, contentHash: 1 },
      { session: session ?? null },
    )
    .sort({ 'effective.from': -1 })
    .lean<OwnVersion[]>()

async function applicable<Kind extends DefinitionKindName>(
  { session }: Searching,
  kind: Kind,
  { code, on }: Wanted,
  own: readonly OwnVersion[],
): Promise<DefinedContent[Kind] | null> {
  const version = own.find((candidate) => candidate.kind === kind)
  return version?.effective && version.contentHash
    ? withContent<Kind>(session, version._id, version.contentHash, version.effective)
    : shippedOn(kind, code, on)
}

/** The very version a quote or policy pinned, own or shipped, whatever day it is; null if it was never defined. */
export async function findDefinitionByHash<Kind extends DefinitionKindName>(
  { session }: Searching,
  kind: Kind,
  hash: string,
): Promise<DefinedContent[Kind] | null> {
  const shipped = shippedOf(kind).find((candidate) => candidate.hash === hash)
  if (shipped) return shipped.whole as DefinedContent[Kind]
  const own = await definitionStore.model
    .findOne({ kind, contentHash: hash }, { effective: 1 }, { session: session ?? null })
    .lean<Pick<Definition & Stored, '_id' | 'effective'>>()
  return own?.effective ? withContent<Kind>(session, own._id, hash, own.effective) : null
}

async function withContent<Kind extends DefinitionKindName>(
  session: Searching['session'],
  number: string,
  hash: string,
  effective: EffectiveDates,
): Promise<DefinedContent[Kind] | null> {
  const key = `${hash} ${effective.from} ${effective.to}`
  const known = cache.get(key)
  if (known) return known as DefinedContent[Kind]
  const found = await definitionStore.model
    .findById(number, { content: 1 }, { session: session ?? null })
    .lean<Pick<Definition, 'content'>>()
  if (!found) return null
  // Only content that passed the kind's schema was published.
  const content = { ...found.content, effective, hash } as DefinedContent[Kind]
  const [oldest] = cache.keys()
  if (cache.size >= CACHE_SIZE && oldest !== undefined) cache.delete(oldest)
  cache.set(key, content)
  return content
}

function shippedOn<Kind extends DefinitionKindName>(
  kind: Kind,
  code: string,
  on: CivilDate,
): DefinedContent[Kind] | null {
  const shipped = shippedOf(kind).find(
    (candidate) => !candidate.superseded && candidate.code === code && isEffective(candidate.effective, on),
  )
  return shipped ? (shipped.whole as DefinedContent[Kind]) : null
}
