import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import type { Endorsement } from './domain/endorsement.ts'
import { endorsementMenu } from './domain/endorsementMenu.ts'
import { termChanges } from './domain/termChanges.ts'
import type { EndorsementPreviewView, EndorsementRow, EndorsementView } from './endorsement.contract.ts'
import type { DeterminedEndorsement } from './usecases/determineEndorsement.ts'
import type { EndorsementSeen } from './usecases/seenEndorsement.ts'

export function endorsementPreviewView(outcome: DeterminedEndorsement): EndorsementPreviewView {
  const { policyVersionNo, premiumBeforeFen, premiumAfterFen, differences, before, after, segments, conflicts } =
    outcome
  return {
    policyVersionNo,
    premiumBeforeFen,
    premiumAfterFen,
    differenceFen: premiumAfterFen - premiumBeforeFen,
    differences,
    changes: termChanges(before, after),
    segments: segments.map(({ versionNo, effective, totalLimitFen, premiumFen, ends }) => ({
      versionNo,
      effective,
      totalLimitFen,
      premiumFen,
      ends,
    })),
    conflicts,
    affected: outcome.affected,
  }
}

export function endorsementRow(endorsement: Endorsement & Stored): EndorsementRow {
  const { _id, version, policyNo, state, kind, parties, effectiveFrom, reason, requestedBy, outcome } = endorsement
  return {
    number: _id,
    version,
    policyNo,
    state,
    kind,
    parties,
    effectiveFrom,
    reason,
    requestedBy,
    createdAt: endorsement.createdAt.toISOString(),
    updatedAt: endorsement.updatedAt.toISOString(),
    differenceFen: outcome ? outcome.premiumAfterFen - outcome.premiumBeforeFen : null,
    actionTypes: [...new Set(endorsement.actions.map(({ type }) => type))],
  }
}

export function endorsementView(endorsement: EndorsementSeen, { actor }: Reader): EndorsementView {
  const { actions, resolutions, noLossDeclared, baseVersionNo, approvals, ending, outcome, facts } = endorsement
  return {
    ...endorsementRow(endorsement),
    actions,
    resolutions,
    noLossDeclared,
    baseVersionNo,
    approvals: approvals.map(({ userId, name, at }) => ({ userId, name, at: at.toISOString() })),
    ending: ending && { ...ending, at: ending.at.toISOString() },
    outcome,
    allowedEvents: allowedEventsView(endorsementMenu(endorsement, facts, actor)),
  }
}
