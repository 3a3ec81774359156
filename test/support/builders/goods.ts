import type { KeyedGoods } from '../../../server/business/offer/underwriting/domain/firstnessFacts.ts'
import { numbersOf } from '../../../server/business/offer/underwriting/domain/goodsNumbers.ts'
import {
  type DeclaredGoods,
  type GoodsCover,
  goodsKeys,
  type InsuredGoods,
} from '../../../server/business/offer/underwriting/domain/insuredGoods.ts'
import { withKeys } from '../../../server/business/offer/underwriting/domain/keyGoods.ts'
import type { CatalogueEntry } from '../../../server/business/reference/catalogue/domain/entry.ts'

export const TURBINES = 'EQ-2024:1.2.1'

const EQUIPMENT = { scheme: 'first-set-equipment', validFrom: '2024-01-01' } as const
const MATERIALS = { scheme: 'first-batch-material', validFrom: '2024-06-01' } as const

/** A turbine of one maker at one user, with its keys. */
export function keyed(changes: Partial<DeclaredGoods> = {}, maker = 'ORG-maker', kind = TURBINES): KeyedGoods {
  const goods: DeclaredGoods = {
    serialNumber: 'T-1',
    catalogueEntryId: 'EQ-2024:1.2.1',
    contractNo: 'HT-1',
    contractDate: '2026-01-15',
    userId: 'ORG-user',
    unitOfSupport: 'set',
    firstYear: false,
    attributes: {},
    ...changes,
  }
  const [numbered] = numbersOf(goods)
  if (!numbered) throw new Error('an item has a place for its number')
  const listing = kind.startsWith('NM') ? MATERIALS : EQUIPMENT
  return { ...goods, ...numbered, itemIndex: 0, listing, ...goodsKeys(goods, numbered, maker, kind) }
}

type Listed = Pick<CatalogueEntry, 'scheme' | 'lineage' | 'validFrom'>
const STEEL: Listed = { ...MATERIALS, lineage: 'NM-2024:1.1' }
/** Parts of equipment that are supported by batch. */
export const BEARINGS: Listed = { ...EQUIPMENT, lineage: 'EQ-2024:3.1' }

/** Goods of one contract of one maker with one user, steel if not said, as their production batches with their keys. */
export function keyedBatches(
  batchNos: readonly (string | null)[],
  changes: Partial<DeclaredGoods> = {},
  maker = 'ORG-maker',
  entry = STEEL,
): readonly KeyedGoods[] {
  const item = keyed({
    serialNumber: null,
    catalogueEntryId: 'listed',
    unitOfSupport: 'batch',
    attributes: { batches: batchNos.map((batchNo) => ({ batchNo, quantityKg: 1_000 })) },
    ...changes,
  })
  return withKeys([item], maker, new Map([['listed', entry as CatalogueEntry]]))
}

/** Goods as a policy's line in the register. */
export const goodsCover = (
  { machine, contract, use, alike, plate, contractDate, unitOfSupport, firstYear }: KeyedGoods,
  changes: Partial<GoodsCover> = {},
): GoodsCover => ({
  from: '2026-04-01',
  to: '2027-04-01',
  policyNo: 'FS2026000001',
  machine,
  contract,
  use,
  alike,
  plate,
  contractDate,
  unitOfSupport,
  firstYear,
  ...changes,
})

/** The register with these covers, each under all its keys. */
export function registerOf(...covers: readonly GoodsCover[]): InsuredGoods[] {
  const keys = new Set(
    covers.flatMap(({ machine, contract, use, alike, plate }) => [machine, contract, use, alike, plate]),
  )
  return [...keys].flatMap((_id) =>
    _id === null
      ? []
      : [
          {
            _id,
            covers: covers.filter(({ machine, contract, use, alike, plate }) =>
              [machine, contract, use, alike, plate].includes(_id),
            ),
          },
        ],
  )
}
