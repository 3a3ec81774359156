import { type PolicyFacts, policyTransitions } from '../../server/policy/domain/lifecycle.ts'
import { describeLifecycle } from '../support/tables.ts'

const facts: PolicyFacts = {
  actorOrganisationId: 'ORG-user',
  items: [{ userId: 'ORG-user', deliveredOn: null }],
  outstandingPremiumFen: 1,
}

describeLifecycle('policy', policyTransitions, 'bound', {
  allowedBy: () => facts,
  refused: [
    {
      state: 'issued',
      event: 'confirmDelivery',
      facts: { ...facts, items: [{ userId: 'ORG-user', deliveredOn: '2026-03-01' }] },
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
      event: 'receivePremium',
      facts: { ...facts, outstandingPremiumFen: 0 },
      code: 'policy.fully-paid',
    },
  ],
})
