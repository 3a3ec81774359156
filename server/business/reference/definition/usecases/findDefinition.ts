import { definitionStore } from '../../../../../models/definitions.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { findJudged, type Judging } from '../../../../platform/database/judged.ts'
import { isEffective } from '../../product/domain/effective.ts'
import type { EffectiveDates, Product } from '../../product/domain/product.ts'
import type { Tariff } from '../../product/domain/tariff.ts'
import type { UnderwritingRuleSet } from '../../product/domain/underwritingRuleSet.ts'
import { DEFINITION_KINDS, type Definition, type DefinitionKindName } from '../domain/definition.ts'
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

const CACHE_SIZE = 200
/** By hash and days: published content never changes. */
const contents = new Map<string, object>()
/** Whose own version a pinned one is, by kind and hash. */
const owners = new Map<string, string>()

/**
 * The version that applies: the insurer's own published one in force on the day, else the shipped one, else null. The
 * content of a published version never changes, so it is read once per process and kept by its hash; the days it applies
 * on are kept as long as the insurer changes nothing.
 */
export async function findDefinition<Kind extends DefinitionKindName>(
  judging: Judging,
  kind: Kind,
  wanted: Wanted,
): Promise<DefinedContent[Kind] | null> {
  return applicable(judging, kind, wanted, await findOwnOf(judging, wanted))
}

/** The versions of several kinds that apply to a case, as {@link findDefinition} would find each, in one read. */
export async function findDefinitions(
  judging: Judging,
  wanted: Wanted,
): Promise<{ readonly [Kind in DefinitionKindName]: DefinedContent[Kind] | null }> {
  const own = await findOwnOf(judging, wanted)
  const [product, tariff, rules] = [
    await applicable(judging, 'product', wanted, own),
    await applicable(judging, 'tariff', wanted, own),
    await applicable(judging, 'rules', wanted, own),
  ]
  return { product, tariff, rules }
}

type OwnVersion = Pick<Definition & Stored, '_id' | 'kind' | 'code' | 'effective' | 'contentHash'>

/** Everything the insurer has ever published itself, the latest first, without content. */
export const findVersionsOf = (judging: Judging, insurerId: string): Promise<readonly OwnVersion[]> =>
  findJudged(judging, definitionStore, insurerId, {
    filter: { kind: { $in: DEFINITION_KINDS }, 'effective.from': { $gte: '' } },
    projection: { kind: 1, code: 1, effective: 1, contentHash: 1 },
    sort: { 'effective.from': -1 },
  })

/** The insurer's own published versions in force on the day: the latest of a kind first. */
async function findOwnOf(judging: Judging, { insurerId, code, on }: Wanted): Promise<readonly OwnVersion[]> {
  if (insurerId === '') return []
  const versions = await findVersionsOf(judging, insurerId)
  return versions.filter((version) => version.code === code && version.effective && isEffective(version.effective, on))
}

async function applicable<Kind extends DefinitionKindName>(
  { session }: Judging,
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
  judging: Judging,
  kind: Kind,
  hash: string,
): Promise<DefinedContent[Kind] | null> {
  const shipped = shippedOf(kind).find((candidate) => candidate.hash === hash)
  if (shipped) return shipped.whole as DefinedContent[Kind]
  const own = await findPinned(judging, kind, hash)
  return own?.effective ? withContent<Kind>(judging.session, own._id, hash, own.effective) : null
}

/** An insurer's own version by its hash. Whose it is need not be known: content says all, and is the same whose ever it is. */
async function findPinned(judging: Judging, kind: DefinitionKindName, hash: string): Promise<OwnVersion | null> {
  const name = `${kind} ${hash}`
  const versionOf = async (owner: string) =>
    (await findVersionsOf(judging, owner)).find((version) => version.kind === kind && version.contentHash === hash) ??
    null
  const known = owners.get(name)
  const version = known === undefined ? null : await versionOf(known)
  if (version) return version
  const found = await definitionStore.model
    .findOne({ kind, contentHash: hash }, { parties: 1 }, { session: judging.session ?? null })
    .lean<Pick<Definition, 'parties'>>()
  const owner = found?.parties.insurerIds[0]
  if (owner === undefined) return null
  remember(owners, name, owner)
  return versionOf(owner)
}

async function withContent<Kind extends DefinitionKindName>(
  session: Judging['session'],
  number: string,
  hash: string,
  effective: EffectiveDates,
): Promise<DefinedContent[Kind] | null> {
  const key = `${hash} ${effective.from} ${effective.to}`
  const known = contents.get(key)
  if (known) return known as DefinedContent[Kind]
  const found = await definitionStore.model
    .findById(number, { content: 1 }, { session: session ?? null })
    .lean<Pick<Definition, 'content'>>()
  if (!found) return null
  // Only content that passed the kind's schema was published.
  const content = { ...found.content, effective, hash } as DefinedContent[Kind]
  remember(contents, key, content)
  return content
}

/** Keeps so many, and lets go of the first. */
function remember<V>(kept: Map<string, V>, key: string, value: V): void {
  const [oldest] = kept.keys()
  if (kept.size >= CACHE_SIZE && oldest !== undefined) kept.delete(oldest)
  kept.set(key, value)
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
