import type { CatalogueEntry } from '../../catalogue/domain/entry.ts'
import type { KeyedGoods } from '../domain/firstnessFacts.ts'
import { type DeclaredGoods, type GoodsKeys, goodsKeys, kindOf } from '../domain/insuredGoods.ts'
import { findEntriesOf } from './findEntriesOf.ts'

/** Items with the keys the register of insured goods knows them by. */
export const keyGoods = async <T extends DeclaredGoods>(
  items: readonly T[],
  makerId: string,
): Promise<readonly (T & KeyedGoods)[]> => withKeys(items, makerId, await findEntriesOf(items))

/** The same with the catalogue entries at hand. */
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
