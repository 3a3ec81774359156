import { catalogueEntries } from '../../../models/catalogueEntries.ts'
import type { Stored } from '../../../models/store.ts'
import type { CoverTerms } from '../../../server/underwriting/domain/insuredItem.ts'
import type { Quote } from '../../../server/underwriting/domain/quote.ts'
import type { DraftItem, Submission, SubmissionRequest } from '../../../server/underwriting/domain/submission.ts'
import { acceptQuote } from '../../../server/underwriting/usecases/acceptQuote.ts'
import { createSubmission } from '../../../server/underwriting/usecases/createSubmission.ts'
import { decideUnderwriting } from '../../../server/underwriting/usecases/decideUnderwriting.ts'
import { quoteSubmission } from '../../../server/underwriting/usecases/quoteSubmission.ts'
import { submitSubmission } from '../../../server/underwriting/usecases/submitSubmission.ts'
import type { TestService } from '../app.ts'

/** The catalogue entry the default item claims to be: rated power of at least 16 MW, by set. */
export const ENTRY_ID = 'EQ-2024:1.2.3'

let serials = 0

/** A machine of 500万, typed completely, with a serial number of its own. */
export function draftItem(changes: Partial<DraftItem> = {}): DraftItem {
  serials += 1
  return {
    serialNumber: `SN-${String(serials).padStart(6, '0')}`,
    name: '重型燃气轮机',
    catalogueEntryId: ENTRY_ID,
    catalogueEdition: '2024',
    contractNo: 'HT-2026-001',
    contractDate: '2026-01-15',
    valueFen: 500_000_000,
    userId: 'ORG-user',
    deliveredOn: null,
    unitOfSupport: 'set',
    firstYear: false,
    indicators: [{ code: 'rated_power', value: 18, evidence: '型式试验报告' }],
    maturity: 'typeTested',
    attributes: {},
    ...changes,
  }
}

/** Both covers within a total limit of 1,000万. */
export const COVERS: readonly CoverTerms[] = [
  {
    code: 'quality',
    limitFen: 1_000_000_000,
    perOccurrenceLimitFen: 500_000_000,
    deductibleFen: 10_000_000,
    deductiblePpm: 50_000,
    copayPpm: 0,
  },
  {
    code: 'liability',
    limitFen: 600_000_000,
    perOccurrenceLimitFen: 300_000_000,
    deductibleFen: 5_000_000,
    deductiblePpm: 50_000,
    copayPpm: 100_000,
  },
]

/** A complete request for a year of cover from 1 April 2026. */
export function submissionRequest(changes: Partial<SubmissionRequest> = {}): SubmissionRequest {
  return {
    insurerId: 'ORG-insurer',
    productCode: 'FS-EQ',
    renewalOf: null,
    period: { from: '2026-04-01', to: '2027-04-01' },
    totalLimitFen: 1_000_000_000,
    covers: COVERS,
    items: [draftItem()],
    ...changes,
  }
}

/** {@link submissionRequest} from manufacturer A to insurer A, the equipment used by user A. */
export const requestIn = (
  service: Pick<TestService, 'organisation'>,
  changes: Partial<SubmissionRequest> = {},
): SubmissionRequest =>
  submissionRequest({
    insurerId: service.organisation('insurerA'),
    items: [draftItem({ userId: service.organisation('equipmentUserA') })],
    ...changes,
  })

/** A submission as stored, for pure tests. */
export function submission(changes: Partial<Submission> = {}): Submission {
  return {
    ...submissionRequest(),
    state: 'submitted',
    parties: {
      insurerIds: ['ORG-insurer'],
      manufacturerId: 'ORG-maker',
      userIds: ['ORG-user'],
      recommenderId: 'ORG-recommender',
    },
    region: '210100',
    currentQuote: null,
    decisions: [],
    returnReason: null,
    policyNo: null,
    ...changes,
  }
}

/** Puts the entry {@link ENTRY_ID} into the catalogue, once. */
export async function seedCatalogueEntry(service: Pick<TestService, 'act'>): Promise<void> {
  if (await catalogueEntries.model.exists({ _id: ENTRY_ID })) return
  await service.act('ministryOfficer', (work) =>
    work.create(
      catalogueEntries,
      ENTRY_ID,
      {
        editionId: 'EQ-2024',
        scheme: 'first-set-equipment',
        edition: '2024',
        code: '1.2.3',
        category: 'power-generation',
        name: '重型燃气轮机',
        unitOfSupport: 'set',
        thresholds: [{ code: 'rated_power', name: '额定功率', operator: '>=', value: 16, unit: 'MW' }],
        validFrom: '2018-01-01',
        validTo: null,
        position: 1,
      },
      { type: 'catalogue-entry.imported' },
    ),
  )
}

type SubmissionDocument = Submission & Stored
type QuoteDocument = Quote & Stored

/** Submissions of manufacturer A taken to where a test begins, through the use cases. */
export function submissionStages(service: Pick<TestService, 'act' | 'organisation'>) {
  const draft = (changes: Partial<SubmissionRequest> = {}): Promise<SubmissionDocument> =>
    service.act('manufacturerA', (work) => createSubmission(work, { body: requestIn(service, changes) }))
  async function submitted(changes: Partial<SubmissionRequest> = {}): Promise<SubmissionDocument> {
    await seedCatalogueEntry(service)
    const { _id: number } = await draft(changes)
    return service.act('manufacturerA', (work) => submitSubmission(work, { params: { number } }))
  }
  async function quoted(changes: Partial<SubmissionRequest> = {}): Promise<QuoteDocument> {
    const { _id: number } = await submitted(changes)
    return service.act('underwriterA', (work) => quoteSubmission(work, { params: { number } }))
  }
  async function approved(changes: Partial<SubmissionRequest> = {}): Promise<QuoteDocument> {
    const quote = await quoted(changes)
    const input = {
      params: { number: quote.submissionNo },
      body: { decision: 'accept', reason: '符合承保条件' },
    } as const
    await service.act('seniorUnderwriterA', (work) => decideUnderwriting(work, input))
    return quote
  }
  async function accepted(changes: Partial<SubmissionRequest> = {}): Promise<QuoteDocument> {
    const { _id: number } = await approved(changes)
    return service.act('manufacturerA', (work) => acceptQuote(work, { params: { number } }))
  }
  return { draft, submitted, quoted, approved, accepted }
}
