import { catalogueEntries } from '../../../models/catalogueEntries.ts'
import type { CoverTerms, InsuredItem } from '../../../server/business/contract/terms/domain/insuredItem.ts'
import type { DraftItem, SubmissionRequest } from '../../../server/business/offer/underwriting/domain/submission.ts'
import type { TestService } from '../app.ts'

/** An item of which only what every line has is typed. */
const BLANK: Omit<InsuredItem, 'itemNo' | 'name' | 'valueFen'> = {
  serialNumber: null,
  catalogueEntryId: null,
  catalogueEdition: null,
  contractNo: null,
  contractDate: null,
  userId: null,
  deliveredOn: null,
  unitOfSupport: null,
  firstYear: false,
  indicators: [],
  maturity: null,
  attributes: {},
}

const cover = (code: string, limitFen: number, terms: Partial<CoverTerms> = {}): CoverTerms => ({
  code,
  limitFen,
  perOccurrenceLimitFen: limitFen / 2,
  deductibleFen: 5_000_000,
  deductiblePpm: 100_000,
  copayPpm: 100_000,
  ...terms,
})

const request = (productCode: string, changes: Partial<SubmissionRequest>): Partial<SubmissionRequest> => ({
  productCode,
  renewalOf: null,
  period: { from: '2026-04-01', to: '2027-04-01' },
  ...changes,
})

/** Entry of the materials catalogue that {@link materialRequest} names. */
export const MATERIAL_ENTRY_ID = 'NM-2024:1.1'

/** A contract over 2,000万 of ship steel in two production batches, insured at twice its amount. */
export function materialRequest(
  service: Pick<TestService, 'organisation'>,
  changes: Partial<DraftItem> = {},
): Partial<SubmissionRequest> {
  const limitFen = 4_000_000_000
  return request('FB-NM', {
    totalLimitFen: limitFen,
    covers: [cover('quality', limitFen, { copayPpm: 0 }), cover('liability', limitFen, { copayPpm: 0 })],
    items: [
      {
        ...BLANK,
        name: '超高强海洋工程用钢',
        valueFen: 2_000_000_000,
        catalogueEntryId: MATERIAL_ENTRY_ID,
        catalogueEdition: '2024',
        contractNo: 'HT-NM-001',
        contractDate: '2026-02-01',
        userId: service.organisation('equipmentUserA'),
        unitOfSupport: 'batch',
        firstYear: true,
        maturity: 'smallBatch',
        indicators: [{ code: 'yield_strength', value: 720, evidence: '性能检测报告' }],
        attributes: {
          specification: 'EH690',
          application: 'energy',
          batches: [
            { batchNo: 'B-001', quantityKg: 800_000, producedOn: '2026-02-10' },
            { batchNo: 'B-002', quantityKg: 700_000, producedOn: null },
          ],
        },
        ...changes,
      },
    ],
  })
}

/** A pilot project of 300万 in two cost classes with three milestones, both sections insured. */
export function researchRequest(changes: Partial<DraftItem> = {}): Partial<SubmissionRequest> {
  return request('RD-EL', {
    totalLimitFen: 300_000_000,
    covers: [cover('laboratory', 200_000_000), cover('pilotScale', 100_000_000)],
    items: [
      {
        ...BLANK,
        name: '高温合金叶片成形工艺',
        valueFen: 300_000_000,
        maturity: 'labValidated',
        attributes: {
          projectNo: 'RD-2026-07',
          insuredSubject: 'firm',
          field: 'equipment',
          leader: '周工',
          startedOn: '2026-01-05',
          endsOn: '2027-06-30',
          pastOverruns: 0,
          costClasses: [
            { costClass: 'personnel', budgetFen: 200_000_000, subLimitFen: 150_000_000 },
            { costClass: 'tests', budgetFen: 100_000_000, subLimitFen: 80_000_000 },
          ],
          milestones: [
            { name: '方案评审', dueOn: '2026-05-31', criterion: '通过评审' },
            { name: '样件试制', dueOn: '2026-11-30', criterion: '尺寸合格' },
            { name: '台架试验', dueOn: '2027-05-31', criterion: '寿命达标' },
          ],
        },
        ...changes,
      },
    ],
  })
}

/** One patent of a small firm for 85万, both covers. */
export function ipRightRequest(changes: Partial<DraftItem> = {}): Partial<SubmissionRequest> {
  const limitFen = 85_000_000
  const terms = { deductibleFen: 0, deductiblePpm: 0 }
  return request('IP-EN', {
    totalLimitFen: limitFen,
    covers: [cover('enforcement', limitFen, terms), cover('infringementLoss', limitFen, terms)],
    items: [
      {
        ...BLANK,
        name: '一种燃气轮机叶片冷却结构',
        valueFen: limitFen,
        serialNumber: 'ZL202310000001.5',
        attributes: {
          kind: 'invention',
          owner: '沈阳重型燃机',
          licensee: null,
          holderClass: 'sme',
          grantedOn: '2024-05-10',
          expiresOn: '2043-05-09',
          remainingYears: 8,
          territory: 'mainland',
          pendingDispute: false,
        },
        ...changes,
      },
    ],
  })
}

/** Puts the entry {@link MATERIAL_ENTRY_ID} into the catalogue, once. */
export async function seedMaterialEntry(service: Pick<TestService, 'act'>): Promise<void> {
  if (await catalogueEntries.model.exists({ _id: MATERIAL_ENTRY_ID })) return
  await service.act('ministryOfficer', (work) =>
    work.create(
      catalogueEntries,
      MATERIAL_ENTRY_ID,
      {
        editionId: 'NM-2024',
        scheme: 'first-batch-material',
        edition: '2024',
        code: '1.1',
        category: 'steel',
        name: '海洋工程用超高强钢板',
        unitOfSupport: 'batch',
        thresholds: [{ code: 'yield_strength', name: '屈服强度', operator: '>=', value: 690, unit: 'MPa' }],
        validFrom: '2024-01-01',
        validTo: null,
        position: 1,
        lineage: MATERIAL_ENTRY_ID,
      },
      { type: 'catalogue-entry.imported' },
    ),
  )
}
