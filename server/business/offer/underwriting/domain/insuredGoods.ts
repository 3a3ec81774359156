import {
  identityKeyOrNull,
  identitySkeleton,
  isChinesePatent,
  patentKey,
  patentLike,
} from '../../../../../config/identity/index.ts'
import { contentHash } from '../../../../kernel/canonical.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { AttributeValue } from '../../../reference/product/domain/form.ts'
import type { GoodsNumber } from './goodsNumbers.ts'

/** What makes goods recognisable; whatever is null, as on lines without machines, gives no key. */
export interface DeclaredGoods {
  readonly serialNumber: string | null
  readonly catalogueEntryId: string | null
  readonly contractNo: string | null
  readonly contractDate: CivilDate | null
  readonly userId: string | null
  readonly unitOfSupport: 'set' | 'batch' | null
  readonly firstYear: boolean
  readonly attributes: Readonly<Record<string, AttributeValue>>
}

/** The keys under which the register of insured goods knows an item, the same for all insurers. */
export interface GoodsKeys {
  /**
   * This very object. A machine: maker, kind and serial number. A production batch: maker, kind, contract and batch
   * number. A Chinese patent: its number. Anything else with a number, a project among them: applicant and number.
   */
  readonly machine: string | null
  /** The purchase contract: maker and contract number, spelled in whatever look-alikes. */
  readonly contract: string | null
  /** Goods of this kind from this maker at this user. */
  readonly use: string | null
  /** Objects whose numbers look like this one to a hurried eye, of whichever maker: they ask for a review. */
  readonly alike: string | null
  /** Machines of this maker with this very number, of whatever kind they are said to be: they ask for a review. */
  readonly plate: string | null
}

/** One insured item of a policy, or one batch of it, as the register keeps it. No names, no amounts. */
export interface GoodsCover extends Period, GoodsKeys {
  readonly policyNo: string
  readonly contractDate: CivilDate | null
  readonly unitOfSupport: 'set' | 'batch' | null
  readonly firstYear: boolean
}

/** What the register knows under one key, in the order it was insured. */
export interface InsuredGoods {
  readonly _id: string
  readonly covers: readonly GoodsCover[]
}

/**
 * The keys of an item under one of its numbers. `kind` is the lineage of its catalogue entry, so that an entry that moved
 * or was renamed stays the same kind of goods; null where it names none. Makers number their machines and batches by
 * themselves and may divide a batch among several contracts, so that all of that tells them apart; a patent is one
 * whoever names it.
 */
export function goodsKeys(
  { contractNo, userId }: Pick<DeclaredGoods, 'contractNo' | 'userId'>,
  numbered: GoodsNumber,
  makerId: string,
  kind: string | null,
): GoodsKeys {
  return {
    ...objectKeys(numbered, identityKeyOrNull(contractNo), makerId, kind),
    contract: contractKey(contractNo, makerId),
    use: keyOf('use', makerId, kind, userId),
  }
}

function objectKeys(
  { number, numberOf }: GoodsNumber,
  contract: string | null,
  makerId: string,
  kind: string | null,
): Pick<GoodsKeys, 'machine' | 'alike' | 'plate'> {
  const key = identityKeyOrNull(number)
  const alike = key === null ? null : identitySkeleton(key)
  if (numberOf === 'batch')
    return {
      machine: keyOf('batch', makerId, kind, contract, key),
      alike: keyOf('alike-batch', makerId, kind, contract, alike),
      plate: null,
    }
  if (numberOf === 'object' && kind !== null)
    return {
      machine: keyOf('machine', makerId, kind, key),
      alike: keyOf('alike', kind, alike),
      plate: keyOf('plate', makerId, key),
    }
  if (numberOf === 'project')
    return {
      machine: keyOf('project', makerId, key),
      alike: keyOf('alike-project', makerId, alike),
      plate: null,
    }
  return { ...rightKeys(number, key, makerId), plate: null }
}

/** A Chinese patent is one whoever names it; the same number of another right, named by another, asks for a review. */
function rightKeys(number: string | null, key: string | null, makerId: string): Pick<GoodsKeys, 'machine' | 'alike'> {
  if (number === null || key === null) return { machine: null, alike: null }
  const patent = patentKey(number)
  const read = patentLike(number)
  return {
    machine: isChinesePatent(patent) ? keyOf('right', patent) : keyOf('object', makerId, patent),
    alike: keyOf('alike-right', read ?? identitySkeleton(patent)),
  }
}

/**
 * The key of a purchase contract. Which goods share one only ever asks for a review, so contracts are one where their
 * numbers look alike, 0 and O among them.
 */
export function contractKey(contractNo: string | null, makerId: string): string | null {
  const key = identityKeyOrNull(contractNo)
  return keyOf('contract', makerId, key === null ? null : identitySkeleton(key))
}

/** Of one length whatever people type, because indexed texts may only be so long. */
function keyOf(name: string, ...parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : `${name}:${contentHash(parts)}`
}
