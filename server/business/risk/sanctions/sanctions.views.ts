import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { isInForce, type Sanction, type SanctionAct } from './domain/sanction.ts'
import { sanctionMenu } from './domain/sanctionMenu.ts'
import type { SanctionRow, SanctionStandingView, SanctionView } from './sanctions.contract.ts'
import type { SanctionStanding } from './usecases/getSanctionStanding.ts'

/** One entry with what this person may do about it. */
export function sanctionView(sanction: Sanction & Stored, reader: Reader): SanctionView {
  const { reason, entered, liftRequest, lift } = sanction
  return {
    ...sanctionRow(sanction, reader),
    reason,
    entered: actView(entered),
    liftRequest: liftRequest && { ...actView(liftRequest), reason: liftRequest.reason },
    lift: lift && { ...actView(lift), on: lift.on },
    allowedEvents: allowedEventsView(sanctionMenu(sanction, reader)),
  }
}

/** A line of the register. */
export function sanctionRow(sanction: Sanction & Stored, { businessDate }: Reader): SanctionRow {
  const { kind, state, version, organisationId, creditCode, name, documentReference, source, from, to } = sanction
  return {
    number: sanction._id,
    version,
    kind,
    state,
    inForce: isInForce(sanction, businessDate),
    organisationId,
    creditCode,
    name,
    documentReference,
    source,
    from,
    to,
    createdAt: sanction.createdAt.toISOString(),
    updatedAt: sanction.updatedAt.toISOString(),
  }
}

export const sanctionStandingView = (standing: SanctionStanding): SanctionStandingView => standing

const actView = ({ name, at }: SanctionAct) => ({ name, at: at.toISOString() })
