import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { factsOfKind } from '../../contract/attachments/domain/fileKinds.ts'
import type { AcceptanceRecord } from '../../contract/terms/domain/acceptance.ts'
import {
  coverStatus,
  outstandingPremiumFen,
  type Policy,
  refundablePremiumFen,
} from '../../contract/terms/domain/policy.ts'
import type { TermSegment } from '../../contract/terms/domain/termSegment.ts'
import { panelView } from '../../offer/underwriting/coinsurance.views.ts'
import { acknowledgementView } from '../../offer/underwriting/disclosure.views.ts'
import { policyDocumentNo } from '../documents/domain/issuedDocument.ts'
import { acceptanceMenu, type SeenAcceptance } from './domain/acceptanceMenu.ts'
import { policyMenu } from './domain/policyMenu.ts'
import { receiptMenu } from './domain/receipt.ts'
import type {
  AcceptanceListView,
  AcceptanceView,
  PolicyRow,
  PolicyTermsView,
  PolicyTimelineView,
  PolicyView,
  ReceiptListView,
} from './policy.contract.ts'
import type { PolicyTimeline } from './usecases/listTerms.ts'
import type { OpenedPolicy } from './usecases/openPolicy.ts'
import type { ReceiptsOfPolicy } from './usecases/receipts.ts'

/**
 * A policy with its terms of a day. When a former cover ended stays inside: it may be another insurer's; so does what it
 * is found by.
 */
export function policyView(policy: OpenedPolicy, reader: Reader): PolicyView {
  const {
    _id,
    eventHash,
    stateHash,
    createdAt,
    updatedAt,
    boundAt,
    issuedAt,
    acknowledgements,
    panel,
    previousCoverEnd,
    firstInsurance,
    numberKeys,
    printedHashes,
    headline,
    catalogueEditions,
    awaitingDeliveryFrom,
    awaitingAcceptanceFrom,
    payment,
    versionNo,
    terms,
    ...shown
  } = policy
  return {
    ...shown,
    number: _id,
    terms: termsView(terms),
    coverStatus: coverStatus(policy, reader.businessDate),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    panel: panelView(panel),
    acknowledgements: acknowledgements.map(acknowledgementView),
    boundAt: boundAt.toISOString(),
    issuedAt: issuedAt?.toISOString() ?? null,
    documentNo: issuedAt === null || policy.imported !== null ? null : policyDocumentNo(policy._id),
    outstandingPremiumFen: outstandingPremiumFen(policy),
    refundablePremiumFen: refundablePremiumFen(policy),
    allowedEvents: allowedEventsView(policyMenu(policy, reader)),
  }
}

/** Without the sites it is found by: another's place may be among them. */
function termsView(terms: TermSegment): PolicyTermsView {
  const { versionNo, period, effective, items, covers, totalLimitFen, premiumFen, premiumShares, steps } = terms
  const { endorsementNo, knownSince } = terms
  return {
    versionNo,
    period,
    effective,
    knownSince: knownSince.toISOString(),
    items,
    covers,
    totalLimitFen,
    premiumFen,
    premiumShares,
    steps,
    endorsementNo,
  }
}

export const timelineView = ({ versions, stretches }: PolicyTimeline): PolicyTimelineView => ({
  versions: versions.map(({ versionNo, effective, knownSince, endorsementNo, ends, totalLimitFen, items }) => ({
    versionNo,
    effective,
    knownSince: knownSince.toISOString(),
    endorsementNo,
    ends,
    totalLimitFen,
    itemCount: items.length,
  })),
  stretches: stretches.map(({ days, terms }) => ({ days, versionNo: terms.versionNo, ends: terms.ends })),
})

const acceptanceView = (record: SeenAcceptance<AcceptanceRecord & Stored>, { actor }: Reader): AcceptanceView => ({
  number: record._id,
  itemNo: record.itemNo,
  standing: record.standing,
  acceptedOn: record.acceptance?.acceptedOn ?? null,
  certificateNo: record.acceptance?.certificateNo ?? null,
  paper: record.acceptance && {
    ...record.acceptance.paper,
    preview: factsOfKind(record.acceptance.paper.kind).preview,
  },
  acceptedBy: record.acceptedBy,
  reason: record.reason,
  recordedBy: record.recordedBy,
  recordedAt: record.createdAt.toISOString(),
  allowedEvents: allowedEventsView(acceptanceMenu(record, actor)),
})

export const acceptanceListView = (
  records: readonly SeenAcceptance<AcceptanceRecord & Stored>[],
  reader: Reader,
): AcceptanceListView => ({ items: records.map((record) => acceptanceView(record, reader)) })

export const receiptListView = ({ policy, receipts }: ReceiptsOfPolicy, { actor }: Reader): ReceiptListView => ({
  items: receipts.map(({ event, recordedAt, reversedAt, ...receipt }) => ({
    ...receipt,
    recordedAt: recordedAt.toISOString(),
    reversedAt: reversedAt?.toISOString() ?? null,
    allowedEvents: allowedEventsView(receiptMenu({ policy, receipt: { ...receipt, reversedAt } }, actor)),
  })),
})

export function policyRow(policy: Policy & Stored, reader: Reader): PolicyRow {
  const { state, version, parties, period, premiumFen, paidPremiumFen, continuousYears, product, headline } = policy
  return {
    number: policy._id,
    version,
    state,
    coverStatus: coverStatus(policy, reader.businessDate),
    parties,
    createdAt: policy.createdAt.toISOString(),
    updatedAt: policy.updatedAt.toISOString(),
    productName: product.name,
    period,
    ...headline,
    premiumFen,
    paidPremiumFen,
    continuousYears,
  }
}
