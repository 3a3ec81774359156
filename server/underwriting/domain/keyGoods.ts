import type { CatalogueEntry } from '../../catalogue/domain/entry.ts'
import type { KeyedGoods } from './firstnessFacts.ts'
import { contractKey, type DeclaredGoods, type GoodsKeys, goodsKeys, kindOf } from './insuredGoods.ts'

/** Items with the keys the register of insured goods knows them by; `entries` are those they name, by id. */
export const withKeys = <T extends DeclaredGoods>(
  items: readonly T[],
  makerId: string,
  entries: ReadonlyMap<string, CatalogueEntry>,
): readonly (T & KeyedGoods)[] =>
  items.map((item) => {
    const entry = item.catalogueEntryId === null ? undefined : entries.get(item.catalogueEntryId)
    return { ...item, ...goodsKeys(item, makerId, entry ? kindOf(entry) : item.catalogueEntryId) }
  })

/** Every key of some goods, each once. */
export const allKeys = (goods: readonly GoodsKeys[]): string[] => [
  ...new Set(goods.flatMap(({ machine, contract, use }) => [machine, contract, use].filter((key) => key !== null))),
]

/** The keys of the contracts some items name, each once. */
export const contractKeysOf = (items: readonly Pick<DeclaredGoods, 'contractNo'>[], makerId: string): string[] => [
  ...new Set(items.flatMap(({ contractNo }) => contractKey(contractNo, makerId) ?? [])),
]
