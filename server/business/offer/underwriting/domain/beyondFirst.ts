import { addDays, addYears, type CivilDate } from '../../../../kernel/civilDate.ts'
import type { FirstnessFacts, KeyedGoods, RawFinding } from './firstnessFacts.ts'
import type { FirstRule } from './firstRule.ts'
import type { GoodsCover } from './insuredGoods.ts'

type Identity = Pick<KeyedGoods, 'machine' | 'contract'>

/**
 * Goods that are not a user's first of their kind from this maker. Equipment: a set beyond the first three, another batch
 * than the first, a first-year purchase of a later year (财建〔2015〕19号, 〔2019〕225号). Material: bought more than a year
 * after the first purchase (工信部联原〔2017〕222号). Once for an item of several batches. A renewal keeps the place it had.
 * The count goes no further than the first place that is too many: how much more there is elsewhere is not told.
 */
export function beyondFirst({ goods, register, rules }: FirstnessFacts): RawFinding[] {
  const known = new Map(register.map(({ _id, covers }) => [_id, covers]))
  const findings = goods.flatMap((item, index): RawFinding[] => {
    const rule = rules.find(({ scheme }) => scheme === item.listing?.scheme)
    if (item.use === null || !rule) return []
    const covers = known.get(item.use) ?? []
    const before = goods.slice(0, index).filter(({ use }) => use === item.use)
    const found = findBeyond(rule, item, covers, before)
    if (!found) return []
    const policyNos = [...new Set(covers.map(({ policyNo }) => policyNo))]
    const { severity, reference } = rule
    return [
      { ...found, field: `items.${item.itemIndex}.${found.field}`, severity, reference, policyNos, submissionNos: [] },
    ]
  })
  return [...new Map(findings.map((finding) => [finding.field, finding])).values()]
}

function findBeyond(
  rule: FirstRule,
  item: KeyedGoods,
  covers: readonly GoodsCover[],
  before: readonly KeyedGoods[],
): Found | null {
  if (rule.scheme === 'first-batch-material') return pastFirstBatchYear(item, [...covers, ...before])
  return item.firstYear ? pastFirstYear(item, [...covers, ...before]) : laterPlace(item, covers, before, rule.firstSets)
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

type Purchase = Pick<GoodsCover, 'contractDate'>

/** Bought after 31 December of the year of the first purchase. */
function pastFirstYear({ contractDate }: KeyedGoods, purchases: readonly Purchase[]): Found | null {
  const first = firstOf(purchases)
  return first === null ? null : boughtAfter(contractDate, `${first.slice(0, 4)}-12-31`, 'firstness.past-first-year')
}

/** Bought after the year that begins with the first purchase since the catalogue's entry is valid. */
function pastFirstBatchYear({ contractDate, listing }: KeyedGoods, purchases: readonly Purchase[]): Found | null {
  const first = firstOf(purchases, listing?.validFrom)
  return first === null
    ? null
    : boughtAfter(contractDate, addDays(addYears(first, 1), -1), 'firstness.past-first-batch-year')
}

function boughtAfter(contractDate: CivilDate | null, threshold: CivilDate, code: Found['code']): Found | null {
  if (contractDate === null || contractDate <= threshold) return null
  return { code, field: 'contractDate', value: contractDate, threshold, unit: 'date' }
}

const firstOf = (purchases: readonly Purchase[], since: CivilDate = ''): CivilDate | null =>
  purchases
    .flatMap(({ contractDate }) => contractDate ?? [])
    .filter((day) => day >= since)
    .toSorted()[0] ?? null

const machineOf = ({ machine }: Identity): string | null => machine
const batchOf = ({ machine, contract }: Identity): string | null =>
  machine === null || contract === null ? null : `${contract}|${machine}`
