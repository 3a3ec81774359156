import { canonicalJson } from '../../../../kernel/canonical.ts'
import { type Period, withoutDays } from '../../../../kernel/period.ts'
import { type PricedSegment, stretchesOf } from '../../../contract/terms/domain/premiumRuns.ts'
import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import type { KeyedGoods } from '../../../offer/underwriting/domain/firstnessFacts.ts'
import type { GoodsCover, GoodsKeys } from '../../../offer/underwriting/domain/insuredGoods.ts'

type Insuring = PricedSegment & Pick<TermSegment, 'items'>
/** The goods of some items, with the keys of the register. */
type Keyed = (items: TermSegment['items']) => readonly KeyedGoods[]

/** Goods with days on which they are insured, or no longer are. */
export interface GoodsDays {
  readonly goods: KeyedGoods
  readonly days: readonly Period[]
}

/** What changed terms insure that was not insured before, and what they no longer do: goods by goods, day by day. */
export function goodsChanges(
  before: readonly Insuring[],
  after: readonly Insuring[],
  keyed: Keyed,
): { readonly entered: readonly GoodsDays[]; readonly released: readonly GoodsDays[] } {
  const [was, is] = [insuredDays(before, keyed), insuredDays(after, keyed)]
  return { entered: beyond(is, was), released: beyond(was, is) }
}

/** What of some goods and days is not among others. */
function beyond(these: ReadonlyMap<string, GoodsDays>, others: ReadonlyMap<string, GoodsDays>): GoodsDays[] {
  return [...these].flatMap(([key, { goods, days }]) => {
    const left = (others.get(key)?.days ?? []).reduce<readonly Period[]>(withoutDays, days)
    return left.length > 0 ? [{ goods, days: left }] : []
  })
}

function insuredDays(segments: readonly Insuring[], keyed: Keyed): ReadonlyMap<string, GoodsDays> {
  const found = new Map<string, GoodsDays>()
  for (const { days, terms } of stretchesOf(segments)) {
    if (terms.ends !== null) continue
    for (const goods of keyed(terms.items)) {
      const key = canonicalJson({ ...keysOf(goods), ...declaredOf(goods) })
      const known = found.get(key)
      found.set(key, { goods, days: joined(known?.days ?? [], days) })
    }
  }
  return found
}

function joined(days: readonly Period[], next: Period): readonly Period[] {
  const last = days.at(-1)
  return last?.to === next.from ? [...days.slice(0, -1), { from: last.from, to: next.to }] : [...days, next]
}

const keysOf = ({ machine, contract, use, alike, plate }: GoodsKeys): GoodsKeys => ({
  machine,
  contract,
  use,
  alike,
  plate,
})

/** Rows of the register for goods on their days. */
export const coversOf = (policyNo: string, changed: readonly GoodsDays[]): readonly GoodsCover[] =>
  changed.flatMap(({ goods, days }) =>
    days.map((period) => ({ ...period, policyNo, ...keysOf(goods), ...declaredOf(goods) })),
  )

/** What the register says of goods beside their keys. */
const declaredOf = ({ contractDate, unitOfSupport, firstYear }: KeyedGoods) => ({
  contractDate,
  unitOfSupport,
  firstYear,
})
