import {
  allowedEvents,
  anything,
  day,
  failureAnswer,
  instant,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  record,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { bilingualAnswer } from '../product/bilingualText.answers.ts'
import { scalarAnswer } from '../product/form.answers.ts'
import { effectiveAnswer } from '../product/product.answers.ts'
import type {
  DefinitionRow,
  DefinitionView,
  PublicationPreviewView,
  ShippedDefinitionRow,
  ValidationView,
} from './definition.contract.ts'
import type { Difference } from './domain/compare.ts'
import { DEFINITION_KINDS, type DefinitionAct } from './domain/definition.ts'
import { DEFINITION_EVENTS, DEFINITION_STATES } from './domain/lifecycle.ts'

const kind = oneOf(DEFINITION_KINDS)
const actKeys = { userId: text(), name: text(), on: day() }
const act = named<DefinitionAct>('DefinitionAct', actKeys)

const rowKeys = {
  number: text(),
  version: whole(),
  kind,
  code: text(),
  name: text(),
  state: oneOf(DEFINITION_STATES),
  insurerId: text(),
  source: nullable(text()),
  effective: nullable(effectiveAnswer),
  contentHash: nullable(text()),
  author: act,
  createdAt: instant(),
  updatedAt: instant(),
}

export const definitionsAnswer = page(named<DefinitionRow>('DefinitionRow', rowKeys))

export const definitionAnswer = named<DefinitionView>('Definition', {
  ...rowKeys,
  content: record(anything()),
  labels: record(bilingualAnswer),
  editors: list(act),
  reviewRequest: nullable(act),
  returned: nullable(object<NonNullable<DefinitionView['returned']>>({ ...actKeys, reason: text() })),
  publication: nullable(act),
  allowedEvents: allowedEvents(DEFINITION_EVENTS),
})

export const shippedAnswer = page(
  named<ShippedDefinitionRow>('ShippedDefinition', {
    ref: text(),
    kind,
    code: text(),
    name: text(),
    effective: effectiveAnswer,
    hash: text(),
  }),
)

export const validationAnswer = named<ValidationView>('DefinitionValidation', {
  failures: list(failureAnswer),
  count: whole(),
  remarks: list(failureAnswer),
})

export const comparisonAnswer = page(
  named<Difference>('DefinitionDifference', {
    path: text(),
    label: bilingualAnswer,
    change: oneOf(['added', 'removed', 'changed']),
    before: scalarAnswer,
    after: scalarAnswer,
  }),
)

export const publicationPreviewAnswer = named<PublicationPreviewView>('PublicationPreview', {
  effective: effectiveAnswer,
  ends: nullable(object<NonNullable<PublicationPreviewView['ends']>>({ number: text(), effective: effectiveAnswer })),
  shippedRef: nullable(text()),
})
