import { catalogueEntries } from '../../../models/catalogueEntries.ts'
import type { Stored } from '../../../models/store.ts'
import type { CoverTerms } from '../../../server/business/contract/terms/domain/insuredItem.ts'
import { AS_ASKED, type QuoteProposal } from '../../../server/business/offer/underwriting/domain/proposal.ts'
import type { Quote, QuoteDecision } from '../../../server/business/offer/underwriting/domain/quote.ts'
import type {
  DraftItem,
  Submission,
  SubmissionRequest,
} from '../../../server/business/offer/underwriting/domain/submission.ts'
import type { DecisionBody } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { acceptQuote } from '../../../server/business/offer/underwriting/usecases/acceptQuote.ts'
import {
  acknowledgeDisclosure,
  getSubmissionDisclosure,
} from '../../../server/business/offer/underwriting/usecases/acknowledge.ts'
import { createSubmission } from '../../../server/business/offer/underwriting/usecases/createSubmission.ts'
import { decideQuote } from '../../../server/business/offer/underwriting/usecases/decideQuote.ts'
import { quoteSubmission } from '../../../server/business/offer/underwriting/usecases/quoteSubmission.ts'
import { submitSubmission } from '../../../server/business/offer/underwriting/usecases/submitSubmission.ts'
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
    contractNo: `HT-2026-${String(serials).padStart(6, '0')}`,
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

/** What a request of a given total limit asks for: one machine of user A worth as much, both covers up to all of it. */
export const ofTotalLimit = (
  service: Pick<TestService, 'organisation'>,
  limitFen: number,
): Partial<SubmissionRequest> => ({
  totalLimitFen: limitFen,
  items: [draftItem({ userId: service.organisation('equipmentUserA'), valueFen: limitFen })],
  covers: (['quality', 'liability'] as const).map((code) => ({
    code,
    limitFen,
    perOccurrenceLimitFen: limitFen,
    deductibleFen: 10_000_000,
    deductiblePpm: 50_000,
    copayPpm: 0,
  })),
})

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
        lineage: ENTRY_ID,
      },
      { type: 'catalogue-entry.imported' },
    ),
  )
}

type SubmissionDocument = Submission & Stored
type QuoteDocument = Quote & Stored

/** What an underwriter decides about a quote. */
export const decision = (
  decided: QuoteDecision,
  reason = '符合承保条件',
  reasonCodes: readonly string[] = [],
): Required<DecisionBody> => ({ decision: decided, reason, reasonCodes, conditions: [] })

/** Confirms for manufacturer A that what a draft excludes was shown and explained. */
export async function acknowledgeDraft(
  service: Pick<TestService, 'act' | 'reader'>,
  number: string,
): Promise<SubmissionDocument> {
  const named = { submissionNo: number }
  const { disclosure } = await getSubmissionDisclosure(service.reader('manufacturerA'), named)
  const body = { productHash: disclosure.product.hash, exclusions: disclosure.exclusions }
  return service.act('manufacturerA', (work) => acknowledgeDisclosure(work, { ...named, ...body }))
}

/** Sends a draft of manufacturer A with what must be acknowledged before. */
export async function submitDraft(
  service: Pick<TestService, 'act' | 'reader'>,
  number: string,
): Promise<SubmissionDocument> {
  await acknowledgeDraft(service, number)
  return service.act('manufacturerA', (work) => submitSubmission(work, { submissionNo: number }))
}

/** Submissions of manufacturer A taken to where a test begins, through the use cases. */
export function submissionStages(service: Pick<TestService, 'act' | 'organisation' | 'reader'>) {
  const draft = (changes: Partial<SubmissionRequest> = {}): Promise<SubmissionDocument> =>
    service.act('manufacturerA', (work) => createSubmission(work, requestIn(service, changes)))
  async function submitted(changes: Partial<SubmissionRequest> = {}): Promise<SubmissionDocument> {
    await seedCatalogueEntry(service)
    return submitDraft(service, (await draft(changes))._id)
  }
  /** Adds a quote by underwriter A to a submission. */
  const quoteOf = (number: string, proposal: Partial<QuoteProposal> = {}): Promise<QuoteDocument> =>
    service.act('underwriterA', (work) => quoteSubmission(work, { submissionNo: number, ...AS_ASKED, ...proposal }))
  async function quoted(
    changes: Partial<SubmissionRequest> = {},
    proposal: Partial<QuoteProposal> = {},
  ): Promise<QuoteDocument> {
    return quoteOf((await submitted(changes))._id, proposal)
  }
  /** Opens a quote for acceptance, by senior underwriter A. */
  const open = ({ _id: number }: { readonly _id: string }): Promise<QuoteDocument> =>
    service.act('seniorUnderwriterA', (work) => decideQuote(work, { quoteNo: number, ...decision('approve') }))
  async function approved(
    changes: Partial<SubmissionRequest> = {},
    proposal: Partial<QuoteProposal> = {},
  ): Promise<QuoteDocument> {
    return open(await quoted(changes, proposal))
  }
  async function accepted(changes: Partial<SubmissionRequest> = {}): Promise<QuoteDocument> {
    const { _id: number } = await approved(changes)
    const input = { quoteNo: number, acknowledgement: null }
    return service.act('manufacturerA', (work) => acceptQuote(work, input))
  }
  return { draft, submitted, quoteOf, quoted, open, approved, accepted }
}
