import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { failureOf } from '../../../platform/http/failure.ts'
import type {
  DefinitionRow,
  DefinitionView,
  PublicationPreviewView,
  ShippedDefinitionRow,
  ValidationView,
} from './definition.contract.ts'
import { definitionMenu } from './domain/definitionMenu.ts'
import { labelsIn } from './domain/labels.ts'
import type { StoredDefinition } from './usecases/definitions.ts'
import type { ShippedOfKind } from './usecases/listShipped.ts'
import type { PublicationPreview } from './usecases/previewPublication.ts'
import type { Validation } from './usecases/validateDefinition.ts'

/** More findings than anyone mends in one go are counted and not sent. */
const MOST_FAILURES = 500

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

/** A definition with its content and what this person may do with it. */
export function definitionView(definition: StoredDefinition, { actor }: Reader): DefinitionView {
  const { content, editors, reviewRequest, returned, publication } = definition
  return {
    ...definitionRow(definition),
    content,
    labels: labelsIn(content),
    editors,
    reviewRequest,
    returned,
    publication,
    allowedEvents: allowedEventsView(definitionMenu(definition, actor)),
  }
}

export const shippedRow = ({ ref, kind, code, name, effective, hash }: ShippedOfKind): ShippedDefinitionRow => ({
  ref,
  kind,
  code,
  name,
  effective,
  hash,
})

export const validationView = ({ findings, remarks }: Validation): ValidationView => ({
  failures: findings.slice(0, MOST_FAILURES).map(failureOf),
  count: findings.length,
  remarks: remarks.map(failureOf),
})

export const publicationPreviewView = (preview: PublicationPreview): PublicationPreviewView => preview
