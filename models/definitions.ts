import { Schema } from 'mongoose'
import { DEFINITION_KINDS, type Definition } from '../server/business/reference/definition/domain/definition.ts'
import { DEFINITION_STATES } from '../server/business/reference/definition/domain/lifecycle.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import type { VisibilityFilter } from '../server/platform/acting/domain/visibility.ts'
import { caseReader } from '../server/platform/searching/domain/caseReaders.ts'
import { EVERYBODY } from '../server/platform/searching/domain/searchKeys.ts'
import { markedSearch } from './search.ts'
import { defineStore, type Stored } from './store.ts'

const { Mixed } = Schema.Types

/** Insurers see their own; ministry and regulator what was published; nobody else anything. */
export function definitionsVisibleTo(actor: Actor): VisibilityFilter {
  if (actor.via.startsWith('job:') || actor.via === 'command') return {}
  switch (actor.organisationKind) {
    case 'insurer':
      return { 'parties.insurerIds': actor.organisationId }
    case 'ministry':
    case 'regulator':
      return { state: { $in: ['published', 'retired'] } }
    default:
      return { _id: { $in: [] } }
  }
}

/** Products, tariffs and rules that insurers write, numbered `DF…`; stream `definition:DF…`. */
export const definitionStore = defineStore<Definition>({
  name: 'definition',
  collection: 'definitions',
  revised: 'insurers',
  visibility: definitionsVisibleTo,
  search: markedSearch<Definition & Stored>({
    texts: ({ _id, code, name }) => [_id, code, name],
    readers: ({ parties }) => [EVERYBODY, ...parties.insurerIds],
    as: caseReader,
    omit: ['content'],
  }),
  definition: {
    kind: { type: String, required: true, enum: DEFINITION_KINDS },
    code: { type: String, required: true },
    name: { type: String, required: true },
    state: { type: String, required: true, enum: DEFINITION_STATES },
    parties: { type: Mixed, required: true },
    content: { type: Mixed, required: true },
    source: { type: String, default: null },
    effective: { type: Mixed, default: null },
    contentHash: { type: String, default: null },
    author: { type: Mixed, required: true },
    editors: { type: [Mixed], required: true },
    reviewRequest: { type: Mixed, default: null },
    returned: { type: Mixed, default: null },
    publication: { type: Mixed, default: null },
  },
  indexes: [
    // The lookup: an insurer's version of a code in force on a day.
    [{ 'parties.insurerIds': 1, kind: 1, code: 1, 'effective.from': -1 }],
    // At most one version without an end, whoever publishes at the same time.
    [
      { 'parties.insurerIds': 1, kind: 1, code: 1 },
      { unique: true, partialFilterExpression: { state: 'published' } },
    ],
    [{ kind: 1, contentHash: 1 }],
    [{ 'parties.insurerIds': 1, createdAt: -1, _id: -1 }],
    [{ state: 1, createdAt: -1, _id: -1 }],
    [{ kind: 1, createdAt: -1, _id: -1 }],
    [{ code: 1, createdAt: -1, _id: -1 }],
    [{ createdAt: -1, _id: -1 }],
  ],
})
