import type { CatalogueEntry } from '../../../reference/catalogue/domain/entry.ts'
import type { KeyedGoods } from './firstnessFacts.ts'
import { numbersOf } from './goodsNumbers.ts'
import { contractKey, type DeclaredGoods, type GoodsKeys, goodsKeys } from './insuredGoods.ts'

/**
 * Items with the keys the register of insured goods knows them by, one of several batches as often as it has batches;
 * `entries` are those they name, by id.
 */
export const withKeys = <T extends DeclaredGoods>(
  items: readonly T[],
  makerId: string,
  entries: ReadonlyMap<string, CatalogueEntry>,
): readonly (T & KeyedGoods)[] =>
  items.flatMap((item, itemIndex) => {
    const entry = item.catalogueEntryId === null ? undefined : entries.get(item.catalogueEntryId)
    const kind = entry?.lineage ?? item.catalogueEntryId
    return numbersOf(item).map((numbered) => ({
      ...item,
      ...numbered,
      itemIndex,
      listing: entry ? { scheme: entry.scheme, validFrom: entry.validFrom } : null,
      ...goodsKeys(item, numbered, makerId, kind),
    }))
  })

/** Every key of some goods, each once. */
export const allKeys = (goods: readonly GoodsKeys[]): string[] => [
  ...new Set(
    goods.flatMap(({ machine, contract, use, alike, plate }) =>
      [machine, contract, use, alike, plate].filter((key) => key !== null),
    ),
  ),
]

/** The keys of the contracts some items name, each once. */
export const contractKeysOf = (items: readonly Pick<DeclaredGoods, 'contractNo'>[], makerId: string): string[] => [
  ...new Set(items.flatMap(({ contractNo }) => contractKey(contractNo, makerId) ?? [])),
]
