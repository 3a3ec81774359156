import { Schema } from 'mongoose'
import { numberKeysOf } from '../server/business/offer/underwriting/domain/goodsNumbers.ts'
import { OFFERED_QUOTE_STATES, QUOTE_STATES, type Quote } from '../server/business/offer/underwriting/domain/quote.ts'
import { quoteMarks } from '../server/business/offer/underwriting/domain/quoteMarks.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import { type VisibilityFilter, visibleTo } from '../server/platform/acting/domain/visibility.ts'
import { caseSearch, textsOf } from './caseSearch.ts'
import { ordersBy } from './orders.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** Quotes, numbered by their submission, as in `SB…Q1`, older ones `QU…`; stream `quote:SB…Q1`. */
export const quoteStore = defineStore<Quote>({
  name: 'quote',
  collection: 'quotes',
  definition: {
    submissionNo: { type: String, required: true },
    state: { type: String, required: true, enum: QUOTE_STATES },
    parties: { type: Mixed, required: true },
    region: { type: String, required: true },
    product: { type: Mixed, required: true },
    tariff: { type: Mixed, required: true },
    period: { type: Mixed, required: true },
    items: { type: [Mixed], required: true },
    covers: { type: [Mixed], required: true },
    totalLimitFen: { type: Number, required: true },
    premiumFen: { type: Number, required: true },
    premiumShares: { type: [Mixed], default: [] },
    earning: { type: Mixed, default: null },
    steps: { type: [Mixed], required: true },
    facts: { type: Mixed, required: true },
    ruleSet: { type: Mixed, default: null },
    ruleFindings: { type: [Mixed], default: [] },
    renewalOf: { type: String, default: null },
    offeredOn: { type: String, required: true },
    expiresOn: { type: String, required: true },
    offeredByUserId: { type: String, required: true },
    offeredByName: { type: String, required: true },
    asked: { type: Mixed, required: true },
    adjustments: { type: [Mixed], required: true },
    discountPpm: { type: Number, required: true, min: 0 },
    categories: { type: [String], required: true },
    conditions: { type: [Mixed], required: true },
    panel: { type: Mixed, default: null },
    copiedFrom: { type: String, default: null },
    approvalsNeeded: { type: Number, required: true, min: 1 },
    decisions: { type: [Mixed], required: true },
    referral: { type: Mixed, default: null },
    approvedAt: { type: Date, default: null },
    acceptedAt: { type: Date, default: null },
    withdrawal: { type: Mixed, default: null },
  },
  added: { premiumShares: [], earning: null },
  visibility: visibleQuotes,
  indexes: [
    [{ submissionNo: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, state: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, 'product.code': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, state: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [{ state: 1, createdAt: -1, _id: -1 }],
    [{ state: 1, 'referral.dueOn': 1, _id: 1 }],
    [{ 'parties.insurerIds': 1, state: 1, expiresOn: 1, _id: 1 }],
    [{ 'parties.manufacturerId': 1, state: 1, expiresOn: 1, _id: 1 }],
    ...ordersBy('expiresOn', [[], ['insurerIds', 'manufacturerId']]),
    ...ordersBy('premiumFen', [[], ['insurerIds'], ['manufacturerId'], ['insurerIds', 'manufacturerId']]),
    // Who may read a tariff of an insurer's own: whoever sees what it rated.
    [{ 'tariff.hash': 1 }],
    [{ createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds.0': 1, state: 1, expiresOn: 1, _id: 1 }],
    [{ 'parties.insurerIds': 1, 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [
      { 'marks.unconfirmedBy': 1, expiresOn: 1, _id: 1 },
      { partialFilterExpression: { 'marks.unconfirmedBy': { $exists: true } } },
    ],
    [{ 'parties.insurerIds.0': 1, _id: 1 }, { partialFilterExpression: { 'marks.unconfirmedBy': { $exists: true } } }],
    [
      { 'parties.insurerIds.0': 1, 'marks.shareDeclined': 1, expiresOn: 1, _id: 1 },
      { partialFilterExpression: { 'marks.shareDeclined': true } },
    ],
  ],
  marks: quoteMarks,
  search: caseSearch<Quote>({
    texts: textsOf(({ submissionNo, items }) => [
      submissionNo,
      ...items.map(({ name }) => name),
      ...numberKeysOf(items),
    ]),
    permission: 'quote.read',
    isShownTo: ({ approvedAt }, kind) => kind === 'insurer' || approvedAt !== null,
  }),
})

/** Outside of the insurer a quote exists from when it is open for acceptance. */
function visibleQuotes(actor: Actor): VisibilityFilter {
  const { organisationKind, via } = actor
  const inside = organisationKind === 'insurer' || organisationKind === 'regulator' || via.startsWith('job:')
  if (inside || via === 'command') return visibleTo(actor)
  // The states say no more than the day: a list by a state that is kept inside is empty without reading one.
  return { $and: [visibleTo(actor), { approvedAt: { $ne: null }, state: { $in: OFFERED_QUOTE_STATES } }] }
}
