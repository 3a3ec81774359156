import { inspectionTransitions } from '../../server/business/offer/underwriting/domain/inspection.ts'
import { describeLifecycle } from '../support/tables.ts'

describeLifecycle('risk inspection', inspectionTransitions, 'requested', { allowedBy: () => null, refused: [] })
