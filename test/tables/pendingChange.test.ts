import type { ChangeFacts, PendingChangeEvent } from '../../server/business/party/changes/domain/guards.ts'
import { pendingChangeTransitions } from '../../server/business/party/changes/domain/lifecycle.ts'
import type { PendingChangeState } from '../../server/business/party/changes/domain/pendingChange.ts'
import { aChange, actBy, changeFacts } from '../support/builders/pendingChange.ts'
import { describeLifecycle, type RefusedCell } from '../support/tables.ts'

type Cell = RefusedCell<PendingChangeState, PendingChangeEvent, ChangeFacts>

const byProposer = { actor: actBy('USR-proposer') }
const byPerson = { actor: actBy('USR-person') }
const byStranger = { actor: { ...actBy('USR-stranger'), organisationId: 'ORG-other' } }
const byPlatform = {
  actor: { ...actBy('USR-platform', ['administrator']), organisationId: 'ORG-platform', organisationKind: 'platform' },
} as const
const byFinance = { actor: actBy('USR-finance', ['insurerFinance']) }
const byJob = { actor: { ...actBy('job'), via: 'job:pendingChanges' as const, roles: [] } }

const cell = (
  state: PendingChangeState,
  event: PendingChangeEvent,
  code: string,
  facts: Partial<Omit<ChangeFacts, 'change'>>,
  change = {},
): Cell => ({ state, event, code, facts: changeFacts(aChange({ state, ...change }), facts) })

const FIRST_DECIDING_ROLE = {
  before: { name: '陈核', roles: ['manufacturerAgent'] },
  content: { name: '陈核', roles: ['manufacturerAgent', 'organisationAdministrator'] },
}
const LONG_AGO = { expiresAt: new Date('2026-03-01T00:00:00Z') }

function fitting(state: PendingChangeState, event: PendingChangeEvent): ChangeFacts {
  if (event === 'object') return changeFacts(aChange({ state }), byPerson)
  if (event === 'withdraw') return changeFacts(aChange({ state }), byProposer)
  if (event === 'lapse') return changeFacts(aChange({ state, ...LONG_AGO }), byJob)
  return changeFacts(aChange({ state }))
}

describeLifecycle('pending change', pendingChangeTransitions, 'proposed', {
  allowedBy: fitting,
  refused: [
    ...(['confirm', 'refuse'] as const).flatMap((event) => [
      cell('proposed', event, 'change.own-proposal', byProposer),
      cell('proposed', event, 'change.about-oneself', byPerson),
      cell('proposed', event, 'change.the-organisations-own', byStranger),
      cell('proposed', event, 'change.the-organisations-own', byPlatform),
      cell('proposed', event, 'change.not-yours-to-decide', byFinance),
    ]),
    cell('proposed', 'confirm', 'change.confirmer-not-independent', { tied: true }),
    cell('proposed', 'confirm', 'change.voice-fallen', { fallen: ['徐管'] }),
    cell('confirmed', 'takeEffect', 'change.voice-fallen', { ...byJob, fallen: ['徐管'] }),
    cell('proposed', 'confirm', 'change.lapsed', {}, LONG_AGO),
    cell('confirmed', 'refuse', 'change.own-proposal', byProposer),
    cell('proposed', 'object', 'change.not-about-you', {}),
    cell('confirmed', 'object', 'change.not-about-you', byProposer),
    cell('proposed', 'withdraw', 'change.not-your-proposal', {}),
    cell('confirmed', 'withdraw', 'change.not-your-proposal', byPerson),
    cell('proposed', 'lapse', 'change.not-lapsed', byJob),
    cell('proposed', 'lapse', 'change.not-yours-to-decide', {}, LONG_AGO),
    cell('confirmed', 'lapse', 'change.not-lapsed', byJob),
    cell('confirmed', 'takeEffect', 'change.cooling-off', {}, { effectiveFrom: new Date('2026-03-02T02:00:00.001Z') }),
    cell('confirmed', 'takeEffect', 'change.lapsed', {}, LONG_AGO),
    // A one-time password goes to the second person, that of who decides for the first time too.
    cell('confirmed', 'takeEffect', 'change.own-proposal', byProposer, FIRST_DECIDING_ROLE),
    cell('confirmed', 'takeEffect', 'change.not-yours-to-decide', byJob, FIRST_DECIDING_ROLE),
    cell('confirmed', 'takeEffect', 'change.own-proposal', byProposer, { kind: 'passwordReset' }),
    cell('confirmed', 'takeEffect', 'change.not-yours-to-decide', byJob, { kind: 'passwordReset' }),
    cell('confirmed', 'takeEffect', 'change.about-oneself', byPerson, { kind: 'passwordReset' }),
  ],
})
