import { type ClientSession, type IndexDefinition, type IndexOptions, Schema } from 'mongoose'
import { CLAIM_STATES, type Claim } from '../server/business/claims/domain/claim.ts'
import { claimFigures } from '../server/business/claims/domain/claimFigures.ts'
import { claimMarks } from '../server/business/claims/domain/claimMarks.ts'
import { type TermSegment, termSegmentNo } from '../server/business/contract/terms/domain/termSegment.ts'
import { numberKeysOf } from '../server/business/offer/underwriting/domain/goodsNumbers.ts'
import { caseSearch } from './caseSearch.ts'
import { ordersBy } from './orders.ts'
import { defineStore } from './store.ts'
import { termSegmentStore } from './termSegments.ts'

const { Mixed } = Schema.Types

/** What somebody's claims wait for, in the order of the day it is due; of a clock that is held, of the days left on it. */
const dueBy = (whose: string, waiting: object): [IndexDefinition, IndexOptions][] => [
  [{ [whose]: 1, 'marks.step': 1, 'marks.dueOn': 1, _id: 1 }, { partialFilterExpression: waiting }],
  [
    { [whose]: 1, 'marks.step': 1, 'marks.heldDaysLeft': 1, _id: 1 },
    { partialFilterExpression: { 'marks.heldDaysLeft': { $exists: true } } },
  ],
]

type Lost = Pick<Claim, 'policyNo' | 'policyVersionNo' | 'lossNotice' | 'batch'> & { readonly _id: string }

/** What claims are found by: their policy, and what was lost by name and number. */
async function claimTexts(
  claims: readonly Lost[],
  session: ClientSession,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const termsOf = ({ policyNo, policyVersionNo }: Lost) => termSegmentNo(policyNo, policyVersionNo)
  const segments = await termSegmentStore.model
    .find({ _id: { $in: [...new Set(claims.map(termsOf))] } } as object, { items: 1 }, { session })
    .lean<(Pick<TermSegment, 'items'> & { _id: string })[]>()
  const items = new Map(segments.map((segment) => [segment._id, segment.items]))
  return new Map(
    claims.map((claim) => {
      const lost = (items.get(termsOf(claim)) ?? []).filter(({ itemNo }) => claim.lossNotice.itemNos.includes(itemNo))
      const batch = claim.batch ? [claim.batch.name, claim.batch.batchNo] : []
      return [claim._id, [claim.policyNo, ...lost.map(({ name }) => name), ...numberKeysOf(lost), ...batch]]
    }),
  )
}

/** Claims from their notice of loss on, numbered `CL…`; stream `claim:CL…`. */
export const claimStore = defineStore<Claim>({
  name: 'claim',
  collection: 'claims',
  definition: {
    state: { type: String, required: true, enum: CLAIM_STATES },
    parties: { type: Mixed, required: true },
    policyNo: { type: String, required: true },
    policyVersionNo: { type: Number, required: true },
    productCode: { type: String, required: true },
    region: { type: String, required: true },
    beneficiaryId: { type: String, required: true },
    occurrenceNo: { type: String },
    batch: { type: Mixed },
    lossNotice: { type: Mixed, required: true },
    documents: { type: [Mixed], required: true },
    supplementRequest: { type: Mixed, default: null },
    registration: { type: Mixed, default: null },
    reserve: { type: Mixed, required: true },
    assessment: { type: Mixed, default: null },
    approval: { type: Mixed, default: null },
    payments: { type: [Mixed], required: true },
    corrections: { type: [Mixed] },
    repayments: { type: [Mixed] },
    outstandingFen: { type: Number },
    declinature: { type: Mixed, default: null },
    reopening: { type: Mixed, default: null },
    declinatureProposal: { type: Mixed },
    termsNotice: { type: Mixed },
  },
  added: { declinatureProposal: null, termsNotice: null, corrections: [], repayments: [] },
  indexes: [
    [{ policyNo: 1, createdAt: -1, _id: -1 }],
    [{ state: 1, createdAt: -1, _id: -1 }],
    [{ 'lossNotice.cover': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.userIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, 'lossNotice.lossOn': -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, 'lossNotice.lossOn': -1, _id: -1 }],
    [{ 'parties.userIds': 1, 'lossNotice.lossOn': -1, _id: -1 }],
    ...['insurerIds', 'userIds'].flatMap((party) =>
      ['createdAt', 'lossNotice.lossOn'].map((path): [IndexDefinition] => [
        { [`parties.${party}`]: 1, 'parties.manufacturerId': 1, [path]: -1, _id: -1 } as IndexDefinition,
      ]),
    ),
    ...ordersBy('lossNotice.estimatedLossFen', [
      [],
      ['insurerIds'],
      ['manufacturerId'],
      ['userIds'],
      ['insurerIds', 'manufacturerId'],
      ['userIds', 'manufacturerId'],
    ]),
    [{ createdAt: -1, _id: -1 }],
    [{ 'lossNotice.lossOn': -1, _id: -1 }],
    ...['marks.dueOn', 'marks.heldDaysLeft'].map((due): [IndexDefinition, IndexOptions] => [
      { 'parties.insurerIds.0': 1, [due]: 1, _id: 1 },
      { partialFilterExpression: { 'declinatureProposal.proposedById': { $exists: true } } },
    ]),
    ...['marks.dueOn', 'marks.heldDaysLeft'].map((due): [IndexDefinition, IndexOptions] => [
      { 'parties.insurerIds.0': 1, 'marks.termsChanged': 1, [due]: 1, _id: 1 },
      { partialFilterExpression: { 'marks.termsChanged': true } },
    ]),
    ...dueBy('parties.insurerIds.0', { 'marks.step': { $exists: true } }),
    // Its claimants are asked for papers alone.
    ...dueBy('parties.manufacturerId', { 'marks.step': 'papers' }),
    ...dueBy('parties.userIds', { 'marks.step': 'papers' }),
  ],
  marks: claimMarks,
  search: caseSearch<Claim>({ texts: claimTexts, permission: 'claim.read' }),
  figures: claimFigures,
})
