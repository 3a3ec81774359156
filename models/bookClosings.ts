import { Schema } from 'mongoose'
import type { BookClosing } from '../server/business/ledger/accounting/domain/closing.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import type { VisibilityFilter } from '../server/platform/acting/domain/visibility.ts'
import { defineStore } from './store.ts'

/** Up to when the books of insurers are closed, numbered by the insurer; stream `bookClosing:ORG…`. */
export const bookClosingStore = defineStore<BookClosing>({
  name: 'bookClosing',
  collection: 'bookClosings',
  visibility: visibleBooks,
  definition: {
    organisationId: { type: String, required: true },
    closedUntil: { type: String, required: true },
    acts: { type: [Schema.Types.Mixed], required: true },
  },
})

function visibleBooks({ organisationId, organisationKind, via }: Actor): VisibilityFilter {
  if (via.startsWith('job:') || via === 'command' || organisationKind === 'regulator') return {}
  return { organisationId }
}
