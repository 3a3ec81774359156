import { type RenewalFacts, renewalTransitions } from '../../server/business/servicing/renewal/domain/lifecycle.ts'
import { describeLifecycle } from '../support/tables.ts'

const insurer: RenewalFacts = {
  actorOrganisationId: 'ORG-insurer',
  holderId: 'ORG-maker',
  issuingInsurerId: 'ORG-insurer',
  expiresOn: '2027-04-01',
  businessDate: '2027-03-31',
  submissionState: 'quoted',
  offerStands: false,
  outdated: false,
  nonRenewal: null,
  beyondAuthority: [],
}
const maker = { ...insurer, actorOrganisationId: 'ORG-maker' }
const follower = { ...insurer, actorOrganisationId: 'ORG-follower' }
const ended = { ...insurer, businessDate: '2027-04-01' }
const accepted: RenewalFacts = { ...insurer, submissionState: 'accepted' }
const byHolder = {
  side: 'holder' as const,
  reason: '停产',
  toldOn: '2027-03-01',
  byUserId: 'USR1',
  byName: '王敏',
  at: new Date('2027-03-01T02:00:00Z'),
}

describeLifecycle('renewal', renewalTransitions, 'open', {
  allowedBy: () => insurer,
  refused: [
    { state: 'open', event: 'prepare', facts: maker, code: 'renewal.issuing-insurer-only' },
    { state: 'open', event: 'prepare', facts: ended, code: 'renewal.policy-ended' },
    { state: 'open', event: 'prepare', facts: accepted, code: 'renewal.accepted-already' },
    { state: 'open', event: 'prepare', facts: { ...insurer, offerStands: true }, code: 'renewal.offer-stands' },
    { state: 'open', event: 'decline', facts: follower, code: 'renewal.not-party' },
    { state: 'open', event: 'decline', facts: ended, code: 'renewal.policy-ended' },
    { state: 'open', event: 'decline', facts: accepted, code: 'renewal.accepted-already' },
    {
      state: 'open',
      event: 'decline',
      facts: { ...insurer, beyondAuthority: [{ code: 'authority.no-grant' }] },
      code: 'authority.no-grant',
    },
    { state: 'declined', event: 'resume', facts: follower, code: 'renewal.not-party' },
    {
      state: 'declined',
      event: 'resume',
      facts: { ...insurer, nonRenewal: byHolder },
      code: 'renewal.declined-by-other-side',
    },
    { state: 'declined', event: 'resume', facts: ended, code: 'renewal.policy-ended' },
  ],
})
