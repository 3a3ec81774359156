import { menuOf } from '../../../kernel/transitions.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { failureOf } from '../../../platform/http/failure.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type {
  DefinitionRow,
  DefinitionView,
  PublicationPreviewView,
  ShippedDefinitionRow,
  ValidationView,
} from './definition.contract.ts'
import { definitionFacts } from './domain/decisions.ts'
import { labelsIn } from './domain/labels.ts'
import { type DefinitionEvent, definitionTransitions } from './domain/lifecycle.ts'
import type { StoredDefinition } from './usecases/definitions.ts'
import type { ShippedOfKind } from './usecases/listShipped.ts'
import type { PublicationPreview } from './usecases/previewPublication.ts'
import type { Validation } from './usecases/validateDefinition.ts'

/** More findings than anyone mends in one go are counted and not sent. */
const MOST_FAILURES = 500

const PERMISSIONS = {
  edit: 'definition.write',
  requestReview: 'definition.write',
  discard: 'definition.write',
  return: 'definition.publish',
  publish: 'definition.publish',
  retire: 'definition.publish',
  supersede: 'definition.publish',
} as const satisfies Record<DefinitionEvent, string>

export const definitionRow = (definition: StoredDefinition): DefinitionRow => ({
  number: definition._id,
  version: definition.version,
  kind: definition.kind,
  code: definition.code,
  name: definition.name,
  state: definition.state,
  insurerId: definition.parties.insurerIds[0] ?? '',
  source: definition.source,
  effective: definition.effective,
  contentHash: definition.contentHash,
  author: definition.author,
  createdAt: definition.createdAt.toISOString(),
  updatedAt: definition.updatedAt.toISOString(),
})

/** Publication supersedes by itself; nobody chooses to. */
export function definitionView(definition: StoredDefinition, { actor }: Reader): DefinitionView {
  const { content, editors, reviewRequest, returned, publication } = definition
  const menu = menuOf(definitionTransitions, definition.state, definitionFacts(definition, actor))
  return {
    ...definitionRow(definition),
    content,
    labels: labelsIn(content),
    editors,
    reviewRequest,
    returned,
    publication,
    allowedEvents: allowedEventsView(
      menu.filter(({ event }) => event !== 'supersede'),
      PERMISSIONS,
      actor,
    ),
  }
}

export const shippedListView = (shipped: readonly ShippedOfKind[]): ListView<ShippedDefinitionRow> => ({
  items: shipped.map(({ ref, kind, code, name, effective, hash }) => ({ ref, kind, code, name, effective, hash })),
  nextCursor: null,
  total: { count: shipped.length, capped: false },
})

export const validationView = ({ findings, remarks }: Validation): ValidationView => ({
  failures: findings.slice(0, MOST_FAILURES).map(failureOf),
  count: findings.length,
  remarks: remarks.map(failureOf),
})

export const publicationPreviewView = (preview: PublicationPreview): PublicationPreviewView => preview
