import { type PolicyFacts, policyTransitions } from '../../server/business/policy/policy/domain/lifecycle.ts'
import { describeLifecycle } from '../support/tables.ts'

const facts: PolicyFacts = {
  actorOrganisationId: 'ORG-user',
  holderId: 'ORG-maker',
  issuingInsurerId: 'ORG-insurer',
  awaitingDeliveryFrom: ['ORG-user'],
  awaitingAcceptanceFrom: ['ORG-user'],
  outstandingPremiumFen: 1,
  refundablePremiumFen: 1,
  isRatedHere: true,
}

const insurer: PolicyFacts = { ...facts, actorOrganisationId: 'ORG-insurer' }
const follower: PolicyFacts = { ...facts, actorOrganisationId: 'ORG-follower' }

describeLifecycle('policy', policyTransitions, 'bound', {
  allowedBy: (_, event) => (event === 'confirmDelivery' || event === 'recordAcceptance' ? facts : insurer),
  refused: [
    {
      state: 'issued',
      event: 'endorse',
      facts: { ...insurer, isRatedHere: false },
      code: 'policy.rated-elsewhere',
    },
    { state: 'bound', event: 'choosePlan', facts: follower, code: 'policy.not-issuing-insurer' },
    { state: 'bound', event: 'issue', facts: follower, code: 'policy.not-issuing-insurer' },
    { state: 'issued', event: 'receivePremium', facts: follower, code: 'policy.not-issuing-insurer' },
    {
      state: 'issued',
      event: 'confirmDelivery',
      facts: { ...facts, awaitingDeliveryFrom: ['ORG-other'] },
      code: 'policy.no-item-to-confirm',
    },
    {
      state: 'issued',
      event: 'confirmDelivery',
      facts: { ...facts, actorOrganisationId: 'ORG-other' },
      code: 'policy.no-item-to-confirm',
    },
    {
      state: 'issued',
      event: 'recordAcceptance',
      facts: { ...facts, awaitingAcceptanceFrom: ['ORG-other'] },
      code: 'policy.not-delivered',
    },
    {
      state: 'issued',
      event: 'recordAcceptance',
      facts: { ...facts, awaitingDeliveryFrom: [], awaitingAcceptanceFrom: [] },
      code: 'policy.no-item-to-accept',
    },
    {
      state: 'issued',
      event: 'receivePremium',
      facts: { ...insurer, outstandingPremiumFen: 0 },
      code: 'policy.fully-paid',
    },
    {
      state: 'void',
      event: 'refundPremium',
      facts: { ...insurer, refundablePremiumFen: 0 },
      code: 'policy.nothing-to-refund',
    },
    { state: 'issued', event: 'endorse', facts: follower, code: 'policy.not-party' },
    { state: 'issued', event: 'annul', facts: follower, code: 'policy.not-party' },
    { state: 'issued', event: 'refundPremium', facts: follower, code: 'policy.not-issuing-insurer' },
  ],
})
