import { Schema } from 'mongoose'
import { kindsDecidedBy, PENDING_CHANGE_KINDS } from '../config/pendingChanges.ts'
import { changeMarks } from '../server/business/party/changes/domain/changeMarks.ts'
import { PENDING_CHANGE_STATES, type PendingChange } from '../server/business/party/changes/domain/pendingChange.ts'
import { namedIn, soughtTexts } from '../server/business/party/changes/domain/soughtTexts.ts'
import { administers } from '../server/business/party/identity/domain/user.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import type { VisibilityFilter } from '../server/platform/acting/domain/visibility.ts'
import { EVERYBODY } from '../server/platform/searching/domain/searchKeys.ts'
import { namingSearch } from './namingSearch.ts'
import { organisationDirectory } from './organisations.ts'
import { defineStore, type Stored } from './store.ts'
import { userDirectory } from './users.ts'

const { Mixed } = Schema.Types

/** Changes that need a second person, numbered `PC…`; stream `pendingChange:PC…`. */
export const pendingChangeStore = defineStore<PendingChange>({
  name: 'pendingChange',
  collection: 'pendingChanges',
  visibility: visibleChanges,
  personal: ['content.login', 'content.name', 'before.name'],
  marks: changeMarks,
  search: namingSearch<PendingChange & Stored>({
    texts: soughtTexts,
    named: namedIn,
    directories: [organisationDirectory, userDirectory],
    readers: readersOf,
    as: readerOfChanges,
  }),
  definition: {
    kind: { type: String, required: true, enum: PENDING_CHANGE_KINDS },
    state: { type: String, required: true, enum: PENDING_CHANGE_STATES },
    organisationId: { type: String, required: true },
    subjectId: { type: String, default: null },
    personId: { type: String, default: null },
    title: { type: String, default: '' },
    content: { type: Mixed, required: true },
    before: { type: Mixed, default: null },
    reason: { type: String, required: true },
    proposed: { type: Mixed, required: true },
    platformConfirms: { type: Boolean, required: true },
    confirmed: { type: Mixed, default: null },
    ending: { type: Mixed, default: null },
    effectiveFrom: { type: Date, default: null },
    effective: { type: Mixed, default: null },
    expiresAt: { type: Date, required: true },
    notices: { type: Mixed, required: true },
  },
  indexes: [
    [{ organisationId: 1, createdAt: -1, _id: -1 }],
    [{ organisationId: 1, state: 1, createdAt: -1, _id: -1 }],
    [{ organisationId: 1, state: 1, expiresAt: 1, _id: 1 }],
    [{ state: 1, expiresAt: 1, _id: 1 }],
    [{ createdAt: -1, _id: -1 }],
    [{ state: 1, createdAt: -1, _id: -1 }],
    [{ kind: 1, createdAt: -1, _id: -1 }],
    [{ organisationId: 1, kind: 1, createdAt: -1, _id: -1 }],
    // A list without elements would stand in the index as one whose element says nothing.
    [
      { organisationId: 1, 'notices.seen': 1, 'notices.userId': 1, 'notices.organisationId': 1 },
      { partialFilterExpression: { 'notices.0': { $exists: true } } },
    ],
    [{ personId: 1, createdAt: -1, _id: -1 }],
    [{ subjectId: 1, state: 1 }],
    [{ 'marks.repeats': 1 }, { partialFilterExpression: { 'marks.repeats': { $exists: true } } }],
    [{ 'notices.userId': 1, createdAt: 1 }],
    [{ 'notices.organisationId': 1, createdAt: -1, _id: -1 }],
    // At most one change of a kind waits for its second person, whoever proposes at the same time: whoever is told of
    // one and objects has objected to all.
    [
      { kind: 1, subjectId: 1 },
      { unique: true, partialFilterExpression: { state: 'proposed', subjectId: { $type: 'string' } } },
    ],
  ],
})

/** Those whose people decide it, whom it is about, and those who are told; the platform stands in for everybody. */
function readersOf({ organisationId, personId, notices }: PendingChange): readonly string[] {
  const told = notices.flatMap((notice) => notice.organisationId ?? [])
  return [...new Set([EVERYBODY, organisationId, ...(personId === null ? [] : [personId]), ...told])]
}

function readerOfChanges(actor: Actor): string {
  if (isSystem(actor)) return EVERYBODY
  if (kindsDecidedBy(actor.roles).length === 0 && !administers(actor.roles)) return actor.userId
  return actor.organisationKind === 'platform' ? EVERYBODY : actor.organisationId
}

const isSystem = ({ via }: Actor): boolean => via.startsWith('job:') || via === 'command'

/** The organisation's own that the person may decide, whatever is about the person, what an organisation's administrators are told; the platform's of everyone. */
function visibleChanges(actor: Actor): VisibilityFilter {
  if (isSystem(actor)) return {}
  const about = administers(actor.roles)
    ? { $or: [{ personId: actor.userId }, { 'notices.organisationId': actor.organisationId }] }
    : { personId: actor.userId }
  const kind = { $in: kindsDecidedBy(actor.roles) }
  if (kind.$in.length === 0) return about
  if (actor.organisationKind === 'platform') return { $or: [about, { kind }] }
  return { $or: [about, { organisationId: actor.organisationId, kind }] }
}
