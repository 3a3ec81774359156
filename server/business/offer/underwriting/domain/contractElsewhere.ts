import { overlaps } from '../../../../kernel/period.ts'
import type { FirstnessFacts, KeyedGoods, RawFinding } from './firstnessFacts.ts'
import type { GoodsKeys } from './insuredGoods.ts'

/**
 * Contracts whose other goods are insured on the same days under another policy, or asked for in another open submission
 * to the same insurer; once per contract. Goods of the same kind at the same user are a split, which may serve to stay
 * below a limit; others are only told of. The machines themselves do not count: that is double insurance or a renewal.
 */
export function contractElsewhere({ goods, period, register, neighbours }: FirstnessFacts): RawFinding[] {
  const known = new Map(register.map(({ _id, covers }) => [_id, covers]))
  const own = new Set(goods.flatMap(({ machine }) => machine ?? []))
  const other = ({ machine }: GoodsKeys) => machine === null || !own.has(machine)
  const contracts = [...new Set(goods.flatMap(({ contract }) => contract ?? []))]
  return contracts.flatMap((contract): RawFinding[] => {
    const covers = period ? (known.get(contract) ?? []).filter((cover) => other(cover) && overlaps(cover, period)) : []
    const asked = neighbours.flatMap(({ number, goods: theirs }) =>
      theirs.filter((each) => each.contract === contract && other(each)).map((each) => ({ ...each, number })),
    )
    if (covers.length + asked.length === 0) return []
    const mine = goods.filter((each) => each.contract === contract)
    const split = [...covers, ...asked].some(({ use }) => use !== null && mine.some((each) => each.use === use))
    return [
      {
        code: split ? 'firstness.contract-split' : 'firstness.contract-elsewhere',
        severity: 'review',
        ...contractField(goods, contract),
        policyNos: [...new Set(covers.map(({ policyNo }) => policyNo))],
        submissionNos: [...new Set(asked.map(({ number }) => number))],
      },
    ]
  })
}

function contractField(goods: readonly KeyedGoods[], contract: string): { field: string; value?: string } {
  const named = goods.find((each) => each.contract === contract)
  const contractNo = named?.contractNo
  return { field: `items.${named?.itemIndex}.contractNo`, ...(contractNo ? { value: contractNo } : {}) }
}

/**
 * A split with the limit of its parts together beside the limit of this part, as far as the reader may see the parts;
 * any other finding as it is.
 */
export function withCombinedLimit(
  finding: RawFinding,
  ownLimitFen: number | null,
  limits: ReadonlyMap<string, number | null>,
): RawFinding {
  if (finding.code !== 'firstness.contract-split' || ownLimitFen === null) return finding
  const parts = [...finding.policyNos, ...finding.submissionNos].map((number) => limits.get(number) ?? 0)
  const value = parts.reduce((sum, part) => sum + part, ownLimitFen)
  return value > ownLimitFen ? { ...finding, value, threshold: ownLimitFen, unit: 'fen' } : finding
}
