import { editionTransitions } from '../../server/business/reference/catalogue/domain/lifecycle.ts'
import { describeLifecycle } from '../support/tables.ts'

describeLifecycle('catalogue edition', editionTransitions, 'draft', {
  allowedBy: () => ({ actorUserId: 'USR2', importedByUserId: 'USR1' }),
  refused: [
    {
      state: 'draft',
      event: 'publish',
      facts: { actorUserId: 'USR1', importedByUserId: 'USR1' },
      code: 'catalogue.own-import',
    },
  ],
})
