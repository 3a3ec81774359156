import mongoose from 'mongoose'
import { issuedDocumentStore } from '../../models/issuedDocuments.ts'
import { requestInspection } from '../../server/business/offer/underwriting/usecases/requestInspection.ts'
import { markForRefund } from '../../server/business/policy/collection/usecases/markForRefund.ts'
import { policyDocumentNo } from '../../server/business/policy/documents/domain/issuedDocument.ts'
import type { TestService } from '../support/app.ts'
import { attached } from '../support/attachments/attaching.ts'
import {
  draftOf,
  publishedOf,
  SHIPPED,
  shippedProduct,
  shippedTariff,
  submittedOf,
} from '../support/builders/definition.ts'
import { grantBody } from '../support/builders/grant.ts'
import { seedIssuedPolicy, seedPaidPolicy } from '../support/builders/policy.ts'
import { COVERS, decision, ENTRY_ID, requestIn, submissionStages } from '../support/builders/submission.ts'
import { csvOf, editionForm, importedEdition } from '../support/catalogue/editionForm.ts'
import { lossNotice } from '../support/claims/claimStages.ts'
import { creditsOf, importedStatement, openInsurerAccount } from '../support/collection/statements.ts'
import { creditCodeOf } from '../support/people.ts'
import { requestedEndorsement } from '../support/servicing/endorse.ts'
import { openedRenewal } from '../support/servicing/renew.ts'
import { runAtTheBank, tellAllPaid } from '../support/treasury/paidByRun.ts'

/** What requests can be about: numbers by collection, and texts that fields of the world take. */
export interface World {
  readonly numbers: ReadonlyMap<string, readonly string[]>
  readonly texts: readonly string[]
  /** Bodies that would be taken, by method and path. */
  readonly bodies: Readonly<Record<string, readonly unknown[]>>
}

const COPIES = 6

const INSPECTION = { subject: '试制现场', dueOn: '2026-03-20', inspector: '王勘' }
const SANCTION = {
  kind: 'ban',
  creditCode: creditCodeOf('manufacturerB'),
  name: '某装备公司',
  reason: '提供虚假材料骗取补贴',
  documentReference: '工信部公告2026年第3号',
  source: '工业和信息化部',
  from: '2027-03-01',
  to: '2029-03-01',
}

/** Changes of a policy that insures one machine. */
const CHANGES = [
  [{ type: 'changeLimits', totalLimitFen: 1_300_000_000, covers: [] }],
  [{ type: 'changeItem', itemNo: 1, changes: { name: '燃气轮机' } }],
  [{ type: 'changePeriod', to: '2027-01-01' }],
  [{ type: 'cancel', ground: 'holder' }],
].map((actions) => ({ effectiveFrom: '2026-06-01', actions, reason: '合同变更' }))

/** Cases in every state requests can find them in, a few of each, through the use cases. */
export async function seedWorld(service: TestService, copies = COPIES): Promise<World> {
  const stages = submissionStages(service)
  for (let copy = 0; copy < copies; copy += 1) {
    await stages.draft()
    await stages.submitted()
    await stages.quoted()
    await stages.approved()
    const { submissionNo: number } = await stages.quoted()
    await service.act('underwriterA', (work) => requestInspection(work, { submissionNo: number, ...INSPECTION }))
  }
  await stages.accepted()
  const { _id: policyNo, submissionNo, quoteNo } = await seedPaidPolicy(service)
  for (const kind of ['product', 'tariff', 'rules'] as const) {
    await draftOf(service, kind)
    await submittedOf(service, kind, (content) => ({ ...content, version: 'own-2' }))
  }
  await publishedOf(service, 'rules', '2026-06-01', (content) => ({ ...content, version: 'own-3' }))
  await importedEdition(service, editionForm(csvOf('1.1,machine-tools,五轴机床,set,,,')))
  // At an account for other money: where premium arrives, every receipt by hand has to name it.
  const bankAccountNo = await openInsurerAccount(service, { purpose: 'claims' })
  const { number: statementNo } = await importedStatement(
    service,
    bankAccountNo,
    '2026-03-02,WORLD-4,40.00,,,戊公司,6222-4,误付',
    `2026-03-01,WORLD-1,100.00,,,manufacturerA公司,6222-1,${policyNo}`,
    '2026-03-01,WORLD-2,200.00,,,丙公司,6222-2,货款',
    '2026-03-02,WORLD-3,,30.00,,丁公司,,手续费',
  )
  const [mistaken] = await creditsOf(service, statementNo)
  const creditNo = mistaken?.number ?? ''
  await service.act('insurerFinanceA', (work) => markForRefund(work, { creditNo, reason: '误付' }))
  await tellAllPaid(service, await runAtTheBank(service, bankAccountNo, [`credit:${creditNo}`]))
  for (const totalLimitFen of [1_100_000_000, 1_200_000_000])
    await requestedEndorsement(service, policyNo, {
      effectiveFrom: '2026-06-01',
      actions: [{ type: 'changeLimits', totalLimitFen, covers: [] }],
    })
  const ending = await seedIssuedPolicy(service, { period: { from: '2026-03-03', to: '2026-06-02' } })
  await openedRenewal(service, ending._id, '2026-04-10')
  const maker = await service.signIn('manufacturerA')
  await attached(maker, { kind: 'policy', number: policyNo })
  const { verificationCode } = await issuedDocumentStore.model.findById(policyDocumentNo(policyNo)).orFail().lean()
  return {
    numbers: await numbersOfAll(),
    texts: [...Object.values(SHIPPED), 'FS-EQ', 'FB-NM', 'RD-EL', 'IP-EN', ENTRY_ID, 'EQ-2024', '2024', 'quality'],
    bodies: {
      ...bodiesOf(service, { policyNo, submissionNo: submissionNo ?? '', quoteNo: quoteNo ?? '' }),
      'get /verifications/:number': [{ code: verificationCode }],
    },
  }
}

async function numbersOfAll(): Promise<ReadonlyMap<string, readonly string[]>> {
  const models = Object.values(mongoose.models)
  const found = await Promise.all(
    models.map(async ({ collection }) => {
      const documents = await collection.find({}, { projection: { _id: 1 }, sort: { _id: 1 }, limit: 60 }).toArray()
      return [collection.name, documents.map(({ _id }) => String(_id))] as const
    }),
  )
  return new Map(found)
}

function bodiesOf(
  service: TestService,
  { policyNo, submissionNo, quoteNo }: { policyNo: string; submissionNo: string; quoteNo: string },
): World['bodies'] {
  const reason = { reason: '材料不全，请补充' }
  const quotes = [
    {},
    { adjustments: [{ code: 'no-claims', ratePpm: -20_000, reason: '三年无赔款' }], covers: COVERS },
    { conditions: [{ code: 'inspection', text: '每季巡检' }], expiresOn: '2026-03-20' },
  ]
  const figures = {
    retentionFen: 1_000_000,
    capacityFen: 900_000_000_000,
    effective: { from: '2026-01-01', to: null },
  }
  return {
    'post /submissions': [requestIn(service)],
    'put /submissions/:number': [requestIn(service)],
    'post /submissions/:number/quotes': quotes,
    'post /submissions/:number/quote-previews': quotes,
    'post /submissions/:number/risk-inspections': [INSPECTION],
    'post /submissions/:number/return': [reason],
    'post /submissions/:number/decline': [{ reasonCodes: ['accumulation'], reason: '累积超限' }],
    'post /quotes/:number/decisions': [decision('approve'), decision('decline', '风险过高', ['accumulation'])],
    'post /quotes/:number/copies': quotes,
    'post /quotes/:number/acceptance': [{ acknowledgement: null }, {}],
    'post /risk-inspections/:number/report': [
      { findings: '良好', grade: 'A', inspectedOn: '2026-03-01', inspector: '王勘' },
    ],
    'post /policies/:number/premium-plan': [{ plan: 'QUARTERLY' }, { plan: 'WHOLE' }],
    'post /authority-grants': [grantBody(), grantBody({ decision: 'release', holderRole: 'underwriter' })],
    'post /sanctions': [SANCTION],
    'post /accumulation-limits': [{ dimension: 'maker', key: null, ...figures }],
    'put /accumulation-limits/:number': [figures],
    'post /definitions': Object.entries(SHIPPED).map(([kind, source]) => ({ kind, source })),
    'put /definitions/:number/content': [shippedProduct, shippedTariff].map((content) => ({ content })),
    'put /definitions/:number/tables/:table': [{ rows: [{ keys: ['a', { from: 0, to: null }], value: 1 }] }],
    'post /definitions/:number/publication': [{ from: '2026-05-01' }],
    'post /definitions/:number/retirement': [{ to: '2026-12-31', reason: '停售' }],
    'post /pre-checks': [
      {
        productCode: 'FS-EQ',
        catalogueEntryId: ENTRY_ID,
        valueFen: 500_000_000,
        region: '210100',
        indicators: [{ code: 'rated_power', value: 18 }],
        answers: { maturity: 'typeTested' },
      },
    ],
    'post /policies/:number/endorsement-preview': CHANGES,
    'post /policies/:number/endorsements': CHANGES,
    'post /endorsements/:number/approval': [{ policyVersionNo: 1, differenceFen: 0 }],
    'post /endorsements/:number/declinature': [reason],
    'post /endorsements/:number/withdrawal': [reason],
    'post /renewals/:number/offer': [{}],
    'post /renewals/:number/non-renewal': [{ ...reason, toldOn: '2026-03-01' }],
    'post /renewals/:number/resumption': [reason],
    'post /bank-credits/:number/allocations': [{ parts: [{ policyNo, amountFen: 1 }] }],
    'post /bank-credits/:number/attribution': [{ holderId: service.organisation('manufacturerA'), ...reason }],
    'post /bank-credits/:number/refund-mark': [reason],
    'post /bank-credits/:number/refund-unmarking': [reason],
    'post /payment-runs/:number/approval': [{ totalFen: 4_000, itemCount: 1 }],
    'post /payment-runs/:number/cancellation': [reason],
    'post /payment-runs/:number/file': [{ format: 'csv' }],
    'post /claims': [lossNotice(policyNo)],
    'post /subsidy-assessments': [{ policyNo }],
    'get /attachments': [
      { ownerKind: 'policy', ownerNumber: policyNo },
      { ownerKind: 'submission', ownerNumber: submissionNo },
      { ownerKind: 'quote', ownerNumber: quoteNo },
    ],
  }
}
