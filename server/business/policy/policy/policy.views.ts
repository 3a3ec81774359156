import type { Permission } from '../../../../config/permissions.ts'
import type { Stored } from '../../../../models/store.ts'
import { menuOf } from '../../../kernel/transitions.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { coverStatus, currentVersion, outstandingPremiumFen, type Policy } from '../../contract/terms/domain/policy.ts'
import { panelView } from '../../offer/underwriting/coinsurance.views.ts'
import { acknowledgementView } from '../../offer/underwriting/disclosure.views.ts'
import { type PolicyEvent, policyTransitions } from './domain/lifecycle.ts'
import { policyFacts } from './domain/policyFacts.ts'
import type { PolicyRow, PolicyView } from './policy.contract.ts'

const PERMISSIONS: Readonly<Record<PolicyEvent, Permission>> = {
  issue: 'policy.issue',
  confirmDelivery: 'policy.confirm-delivery',
  receivePremium: 'premium.receive',
}

/**
 * A policy with all its versions. When a former cover ended stays inside: it may be another insurer's;
 * so do the keys it is found by.
 */
export function policyView(policy: Policy & Stored, reader: Reader): PolicyView {
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
    numberKeys,
    versions,
    ...shown
  } = policy
  return {
    ...shown,
    number: _id,
    versions: versions.map(({ sites, categories, ...version }) => version),
    coverStatus: coverStatus(policy, reader.businessDate),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    panel: panelView(panel),
    acknowledgements: acknowledgements.map(acknowledgementView),
    boundAt: boundAt.toISOString(),
    issuedAt: issuedAt?.toISOString() ?? null,
    premiumFen: currentVersion(policy).premiumFen,
    outstandingPremiumFen: outstandingPremiumFen(policy),
    allowedEvents: allowedEventsView(
      menuOf(policyTransitions, policy.state, policyFacts(policy, reader)),
      PERMISSIONS,
      reader.actor,
    ),
  }
}

export function policyRow(policy: Policy & Stored, reader: Reader): PolicyRow {
  const { state, version, parties, paidPremiumFen, continuousYears, product } = policy
  const { period, totalLimitFen, premiumFen, items } = currentVersion(policy)
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
    totalLimitFen,
    premiumFen,
    paidPremiumFen,
    itemCount: items.length,
    firstItemName: items[0]?.name ?? '',
    firstSerialNumber: items[0]?.serialNumber ?? null,
    continuousYears,
  }
}
