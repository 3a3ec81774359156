import {
  allowedEvents,
  day,
  decimal,
  either,
  flag,
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
import { BATCH_STATES } from '../../../platform/operations/domain/states.ts'
import type {
  BordereauFindingView,
  BordereauProgress,
  BordereauRow,
  BordereauView,
  MappingView,
  PreviewListView,
  SavedMappingView,
  SuggestionView,
} from './bordereau.contract.ts'
import { BORDEREAU_STATES, type CheckCounts, COMMIT_MODES } from './domain/bordereau.ts'
import { COLUMN_KINDS } from './domain/columnKind.ts'
import { SEVERITIES } from './domain/finding.ts'
import { BORDEREAU_EVENTS } from './domain/lifecycle.ts'

const counts = named<CheckCounts>('BordereauCounts', {
  rows: whole(),
  policies: whole(),
  right: whole(),
  wrong: whole(),
  known: whole(),
  written: whole(),
  errors: whole(),
  warnings: whole(),
})

const rowKeys = {
  number: text(),
  version: whole(),
  state: oneOf(BORDEREAU_STATES),
  fileName: text(),
  productCode: nullable(text()),
  counts,
  importedByName: text(),
  createdAt: instant(),
  updatedAt: instant(),
}

export const bordereauxAnswer = page(named<BordereauRow>('BordereauRow', rowKeys))

const mapping = named<MappingView>('BordereauMapping', {
  productCode: text(),
  headingLine: whole(),
  columns: record(text()),
  endIncluded: flag(),
})

export const bordereauAnswer = named<BordereauView>('Bordereau', {
  ...rowKeys,
  sha256: text(),
  sizeBytes: whole(),
  sameAs: list(text()),
  mapping: nullable(mapping),
  mode: nullable(oneOf(COMMIT_MODES)),
  checkedOn: nullable(day()),
  digest: nullable(text()),
  progress: nullable(
    object<BordereauProgress>({ state: oneOf(BATCH_STATES), done: whole(), total: whole(), failed: whole() }),
  ),
  allowedEvents: allowedEvents(BORDEREAU_EVENTS),
})

export const suggestionAnswer = named<SuggestionView>('BordereauSuggestion', {
  known: list(
    object<SuggestionView['known'][number]>({
      key: text(),
      zh: text(),
      en: text(),
      kind: oneOf(COLUMN_KINDS),
      needed: flag(),
    }),
  ),
  headingLine: nullable(whole()),
  columns: record(text()),
  rows: list(object<SuggestionView['rows'][number]>({ line: whole(), cells: list(text()) })),
})

export const previewListAnswer = named<PreviewListView>('BordereauPreview', {
  rows: list(
    object<PreviewListView['rows'][number]>({
      line: whole(),
      cells: list(
        object<PreviewListView['rows'][number]['cells'][number]>({
          key: text(),
          text: text(),
          reads: nullable(text()),
        }),
      ),
    }),
  ),
})

const fact = () => nullable(either<[string, number]>(text(), decimal()))

export const findingsAnswer = page(
  named<BordereauFindingView>('BordereauFinding', {
    number: text(),
    line: whole(),
    column: nullable(text()),
    key: nullable(text()),
    foreignNo: text(),
    severity: oneOf(SEVERITIES),
    code: text(),
    value: fact(),
    threshold: fact(),
    unit: nullable(text()),
    reference: nullable(text()),
    zh: text(),
    en: text(),
  }),
)

export const mappingsAnswer = page(
  named<SavedMappingView>('SavedBordereauMapping', {
    number: text(),
    version: whole(),
    name: text(),
    mapping,
    createdAt: instant(),
    updatedAt: instant(),
  }),
)
