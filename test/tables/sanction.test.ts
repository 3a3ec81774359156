import { type SanctionFacts, sanctionTransitions } from '../../server/business/risk/sanctions/domain/lifecycle.ts'
import { describeLifecycle } from '../support/tables.ts'

const liftRequest = { userId: 'USR1', name: '王敏', at: new Date('2026-03-01T02:00:00Z'), reason: '已整改' }
const other: SanctionFacts = { actorUserId: 'USR2', to: null, liftRequest, businessDate: '2026-03-01' }
const same = { ...other, actorUserId: 'USR1' }

describeLifecycle('ban or sanction', sanctionTransitions, 'entered', {
  allowedBy: () => other,
  refused: [
    { state: 'entered', event: 'requestLift', facts: { ...other, to: '2026-03-01' }, code: 'sanction.already-over' },
    { state: 'liftRequested', event: 'confirmLift', facts: same, code: 'sanction.four-eyes' },
    { state: 'liftRequested', event: 'rejectLift', facts: same, code: 'sanction.four-eyes' },
  ],
})
