import type { FirstnessFacts, KeyedGoods, RawFinding } from './firstnessFacts.ts'
import type { GoodsCover } from './insuredGoods.ts'

type Identity = Pick<KeyedGoods, 'machine' | 'contract'>

/**
 * Goods that are not a user's first of their kind from this maker: a set beyond the first three, another batch than the
 * first, a first-year purchase of a later year; once for an item of several batches. A renewal keeps the place it had. The
 * count goes no further than the first place that is too many: how much more there is elsewhere is not told.
 */
export function beyondFirst({ goods, register, rule }: FirstnessFacts): RawFinding[] {
  if (!rule) return []
  const known = new Map(register.map(({ _id, covers }) => [_id, covers]))
  const findings = goods.flatMap((item, index): RawFinding[] => {
    if (item.use === null) return []
    const covers = known.get(item.use) ?? []
    const before = goods.slice(0, index).filter(({ use }) => use === item.use)
    const found = item.firstYear
      ? pastFirstYear(item, covers, before)
      : laterPlace(item, covers, before, rule.firstSets)
    if (!found) return []
    const policyNos = [...new Set(covers.map(({ policyNo }) => policyNo))]
    const { severity, reference } = rule
    return [
      { ...found, field: `items.${item.itemIndex}.${found.field}`, severity, reference, policyNos, submissionNos: [] },
    ]
  })
  return [...new Map(findings.map((finding) => [finding.field, finding])).values()]
}

type Found = Pick<RawFinding, 'code' | 'value' | 'threshold' | 'unit'> & { readonly field: string }

function laterPlace(
  item: KeyedGoods,
  covers: readonly GoodsCover[],
  before: readonly KeyedGoods[],
  firstSets: number,
): Found | null {
  const ofUnit = (each: Pick<KeyedGoods, 'unitOfSupport' | 'firstYear'>) =>
    each.unitOfSupport === item.unitOfSupport && !each.firstYear
  const identity = item.unitOfSupport === 'batch' ? batchOf : machineOf
  const own = identity(item)
  if (own === null || item.unitOfSupport === null) return null
  const places = [...new Set([...covers.filter(ofUnit), ...before.filter(ofUnit)].map(identity))].filter(
    (place) => place !== null,
  )
  const place = places.includes(own) ? places.indexOf(own) + 1 : places.length + 1
  const most = item.unitOfSupport === 'batch' ? 1 : firstSets
  if (place <= most) return null
  const code = item.unitOfSupport === 'batch' ? 'firstness.later-batch' : 'firstness.beyond-first-sets'
  return { code, field: 'userId', value: most + 1, threshold: most }
}

function pastFirstYear(
  { contractDate }: KeyedGoods,
  covers: readonly GoodsCover[],
  before: readonly KeyedGoods[],
): Found | null {
  if (contractDate === null) return null
  const purchases = [...covers, ...before].flatMap((each) => each.contractDate ?? [])
  const first = purchases.toSorted()[0]
  if (first === undefined || contractDate.slice(0, 4) <= first.slice(0, 4)) return null
  const threshold = `${first.slice(0, 4)}-12-31`
  return { code: 'firstness.past-first-year', field: 'contractDate', value: contractDate, threshold, unit: 'date' }
}

const machineOf = ({ machine }: Identity): string | null => machine
const batchOf = ({ machine, contract }: Identity): string | null =>
  machine === null || contract === null ? null : `${contract}|${machine}`
