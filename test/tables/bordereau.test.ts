import { NO_COUNTS } from '../../server/business/policy/bordereau/domain/bordereau.ts'
import { type BordereauFacts, bordereauTransitions } from '../../server/business/policy/bordereau/domain/lifecycle.ts'
import { describeLifecycle } from '../support/tables.ts'

const facts: BordereauFacts = {
  counts: { ...NO_COUNTS, policies: 2, right: 2 },
  mode: 'keepGood',
  hasFailed: true,
  isBatch: true,
}
const nothing: BordereauFacts = { ...facts, counts: NO_COUNTS }

describeLifecycle('bordereau', bordereauTransitions, 'uploaded', {
  allowedBy: () => facts,
  refused: [
    ...(
      [
        ['checking', 'endCheck'],
        ['holding', 'endHolding'],
        ['holding', 'loseHolding'],
        ['writing', 'endWriting'],
      ] as const
    ).map(([state, event]) => ({
      state,
      event,
      facts: { ...facts, isBatch: false },
      code: 'bordereau.under-way' as const,
    })),
    { state: 'checked', event: 'writeGood', facts: nothing, code: 'bordereau.nothing-right' },
    { state: 'checked', event: 'writeAll', facts: nothing, code: 'bordereau.nothing-right' },
    {
      state: 'checked',
      event: 'writeAll',
      facts: { ...facts, counts: { ...facts.counts, wrong: 1 } },
      code: 'bordereau.not-all-right',
    },
    {
      state: 'writing',
      event: 'cancel',
      facts: { ...facts, mode: 'allOrNothing' },
      code: 'bordereau.all-or-nothing-runs',
    },
    { state: 'checking', event: 'retry', facts: { ...facts, hasFailed: false }, code: 'bordereau.not-failed' },
    { state: 'holding', event: 'retry', facts: { ...facts, hasFailed: false }, code: 'bordereau.not-failed' },
    { state: 'holding', event: 'giveUp', facts: { ...facts, hasFailed: false }, code: 'bordereau.not-failed' },
    { state: 'writing', event: 'retry', facts: { ...facts, hasFailed: false }, code: 'bordereau.not-failed' },
  ],
})
