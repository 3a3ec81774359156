import { plainName } from '../../catalogue/domain/pairEntries.ts'
import { contentHash } from '../../kernel/canonical.ts'
import type { CivilDate } from '../../kernel/civilDate.ts'
import type { Period } from '../../kernel/period.ts'
import type { AttributeValue } from '../../product/domain/form.ts'
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
  /** This very machine: kind and serial number. Or this production batch: maker, kind, contract and batch number. */
  readonly machine: string | null
  /** The purchase contract: maker and contract number. */
  readonly contract: string | null
  /** Goods of this kind from this maker at this user. */
  readonly use: string | null
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

/** What makes catalogue entries of several editions one kind of goods: scheme and product name. */
export const kindOf = ({ scheme, name }: { readonly scheme: string; readonly name: string }): string =>
  `${scheme}|${plainName(name)}`

/**
 * The keys of an item under one of its numbers. `kind` is {@link kindOf} of its catalogue entry; null where it names none.
 * A maker counts its batches by itself and may divide one among several contracts, so that both tell batches apart.
 */
export function goodsKeys(
  { contractNo, userId }: Pick<DeclaredGoods, 'contractNo' | 'userId'>,
  { number, ofBatch }: GoodsNumber,
  makerId: string,
  kind: string | null,
): GoodsKeys {
  const code = plainCode(number)
  return {
    machine: ofBatch ? keyOf('batch', makerId, kind, plainCode(contractNo), code) : keyOf('machine', kind, code),
    contract: contractKey(contractNo, makerId),
    use: keyOf('use', makerId, kind, userId),
  }
}

/** The key of a purchase contract, however its number is spelled. */
export const contractKey = (contractNo: string | null, makerId: string): string | null =>
  keyOf('contract', makerId, plainCode(contractNo))

/** Of one length whatever people type, because a document's identity may only be so long. */
function keyOf(name: string, ...parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : `${name}:${contentHash(parts)}`
}

/** A number people copy from a plate or a contract, whatever its spacing, case and width of characters. */
function plainCode(text: string | null): string | null {
  const plain = text?.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
  return plain ? plain : null
}
