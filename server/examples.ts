import type { ExampleTexts } from './platform/http/openapiExample.ts'

/** What texts show as examples by the end of their keys; the last ones are for every key. */
export const EXAMPLE_TEXTS: ExampleTexts = [
  [/policyNo$|renewalOf$/i, 'FS2026000012'],
  [/submission(No)?$/i, 'SB2026000007'],
  [/quote(No)?$/i, 'SB2026000007-Q1'],
  [/claimNo$|sameOccurrenceAs$/i, 'CL2026000003'],
  [/(insurer|manufacturer|recommender|organisation|beneficiary)(Id)?$/i, 'ORG2026000001'],
  [/^(holderUserId|userId|actor|person|holder)$/, 'USR2026000012'],
  [/(catalogueEntryId|entryId|lineage)$/i, 'EQ-2024:1.2.3'],
  [/edition(Id)?$|^since$/i, 'EQ-2024'],
  [/edition$/i, '2024'],
  [/^month$/, '2026-10'],
  [/(uscc|creditCode)$/i, '91210100MA0XG7XX3J'],
  [/(region|territory)$/i, '210100'],
  [/product(Code)?$/i, 'FS-EQ'],
  [/En$/, 'Heavy-duty gas turbine'],
  [/Zh$/, '重型燃气轮机主轴断裂'],
  [/^(code|codes|cover|covers|documents?|documentCode|unavailable)$/, 'quality'],
  [/^name$/, '重型燃气轮机'],
  [/^(payer|accountHolder)$/, '沈阳重型燃机有限公司'],
  [/^login$/, 'li.wei'],
  [/reference$/i, 'BANK-2026-0001'],
  [/^(reason|opinion|note|statement|findings?|text|evidence)$/, '材料齐全，符合条件'],
  [/^place$/, '沈阳'],
  [/(number|No)$/i, 'NO2026000001'],
  [/(Id|By)$|^id$/, 'ID2026000001'],
  [/./, '示例'],
  [/^/, 'example'],
  [/^/, '2024'],
  [/^/, 'EQ-2024'],
  [/^/, 'EQ-2024:1.2.3'],
  [/^/, 'policy:FS2026000012'],
]

const ITEM = {
  serialNumber: 'GT-2026-0017',
  name: '重型燃气轮机',
  catalogueEntryId: 'EQ-2024:1.2.3',
  catalogueEdition: '2024',
  contractNo: 'HT-2026-0017',
  contractDate: '2026-01-15',
  valueFen: 500_000_000,
  userId: 'ORG2026000004',
  unitOfSupport: 'set',
  maturity: 'typeTested',
  indicators: [{ code: 'rated_power', value: 18, evidence: '型式试验报告' }],
}

const SUBMISSION = {
  insurerId: 'ORG2026000001',
  productCode: 'FS-EQ',
  period: { from: '2026-04-01', to: '2027-04-01' },
  totalLimitFen: 1_000_000_000,
  covers: [
    {
      code: 'quality',
      limitFen: 1_000_000_000,
      perOccurrenceLimitFen: 500_000_000,
      deductibleFen: 10_000_000,
      deductiblePpm: 50_000,
      copayPpm: 0,
    },
  ],
  items: [ITEM],
}

const ORGANISATION = {
  nameZh: '沈阳重型燃机有限公司',
  nameEn: 'Shenyang Heavy Gas Turbine Co., Ltd.',
  uscc: '91210100MA0XG7XX3J',
  region: '210100',
  recommenderId: 'ORG2026000005',
  controllers: [{ organisationId: 'ORG2026000009', sharePpm: 600_000 }],
}

/** Bodies of requests that are not taken as their schema alone would make them, or say little that way. */
export const EXAMPLE_BODIES: Readonly<Record<string, object>> = {
  'post /organisations': { kind: 'manufacturer', ...ORGANISATION },
  'put /organisations/:organisationId': { ...ORGANISATION, active: true },
  'post /authority-grants': {
    holderRole: 'seniorUnderwriter',
    decision: 'approve',
    limitFen: 10_000_000_000,
    greatestDiscountPpm: 50_000,
    validFrom: '2026-03-02',
    reason: '按年度授权方案',
  },
  'post /submissions': SUBMISSION,
  'put /submissions/:number': SUBMISSION,
  'post /submissions/:number/quotes': {
    adjustments: [{ code: 'no-claims', ratePpm: -20_000, reason: '三年无赔款' }],
    conditions: [{ code: 'inspection', text: '每季巡检' }],
    expiresOn: '2026-03-20',
  },
  'post /claims': {
    policyNo: 'FS2026000012',
    lossOn: '2026-06-08',
    knownOn: '2026-06-09',
    place: '沈阳',
    itemNos: [1],
    cover: 'quality',
    descriptionZh: '主轴断裂',
    estimatedLossFen: 1_000_000,
    documents: [],
  },
}
