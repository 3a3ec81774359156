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
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { bilingualAnswer } from '../product/bilingualText.answers.ts'
import type {
  CatalogueEditionView,
  CatalogueEntryView,
  DraftEntriesView,
  EditionChangesView,
  EntryDifferenceView,
} from './catalogue.contract.ts'
import type { Category } from './domain/categories.ts'
import { EDITION_STATES } from './domain/edition.ts'
import { ENTRY_STANDINGS } from './domain/editionChanges.ts'
import { UNITS_OF_SUPPORT } from './domain/entry.ts'
import { EDITION_EVENTS } from './domain/lifecycle.ts'
import type { LikelyContinuation } from './domain/likelyContinuations.ts'
import type { MatchReport, ThresholdMatch } from './domain/matchReport.ts'
import { SCHEMES } from './domain/scheme.ts'
import { OPERATORS, type Threshold } from './domain/threshold.ts'

type Change = EntryDifferenceView['changes'][number]
type ChangeOf<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>

const scheme = oneOf(SCHEMES)
export const unitOfSupportAnswer = oneOf(UNITS_OF_SUPPORT)

export const thresholdAnswer = named<Threshold>('Threshold', {
  code: text(),
  name: text(),
  operator: oneOf(OPERATORS),
  value: decimal(),
  unit: text(),
})

export const thresholdMatchAnswer = named<ThresholdMatch>('ThresholdMatch', {
  threshold: thresholdAnswer,
  required: text(),
  measured: nullable(decimal()),
  met: flag(),
  evidence: nullable(text()),
})

export const matchReportAnswer = named<MatchReport>('MatchReport', {
  entryId: text(),
  entryName: text(),
  validity: object<MatchReport['validity']>({ on: nullable(day()), from: day(), to: nullable(day()), met: flag() }),
  unit: object<MatchReport['unit']>({
    required: unitOfSupportAnswer,
    claimed: nullable(unitOfSupportAnswer),
    met: flag(),
  }),
  thresholds: list(thresholdMatchAnswer),
  met: flag(),
})

export const editionAnswer = named<CatalogueEditionView>('CatalogueEdition', {
  id: text(),
  version: whole(),
  scheme,
  edition: text(),
  name: text(),
  sample: flag(),
  source: text(),
  validFrom: day(),
  validTo: nullable(day()),
  state: oneOf(EDITION_STATES),
  entryCount: whole(),
  contentHash: text(),
  createdAt: instant(),
  importedByName: text(),
  publishedByName: nullable(text()),
  publishedAt: nullable(instant()),
  replaces: nullable(text()),
  endsOn: nullable(day()),
  categories: list(named<Category>('CatalogueCategory', { code: text(), zh: text(), en: text() })),
  allowedEvents: allowedEvents(EDITION_EVENTS),
})

export const editionsAnswer = page(editionAnswer)

const entryKeys = {
  code: text(),
  category: text(),
  categoryName: bilingualAnswer,
  name: text(),
  unitOfSupport: unitOfSupportAnswer,
  thresholds: list(thresholdAnswer),
}

export const entryAnswer = named<CatalogueEntryView>('CatalogueEntry', {
  ...entryKeys,
  id: text(),
  validFrom: day(),
  validTo: nullable(day()),
  editionId: text(),
  scheme,
  edition: text(),
  lineage: text(),
  position: whole(),
  thresholdTexts: list(text()),
})

export const entriesAnswer = page(entryAnswer)

export const draftEntriesAnswer = object<DraftEntriesView>({ items: list(entryAnswer) })

const reworded = oneOf(['codeMoved', 'renamed', 'categoryChanged'])
const moved = oneOf(['thresholdRaised', 'thresholdLowered', 'thresholdRestated'])
const sentence = { text: bilingualAnswer }

const change = either<
  [
    ChangeOf<'codeMoved' | 'renamed' | 'categoryChanged'>,
    ChangeOf<'unitChanged'>,
    ChangeOf<'thresholdAdded'>,
    ChangeOf<'thresholdRemoved'>,
    ChangeOf<'thresholdRaised' | 'thresholdLowered' | 'thresholdRestated'>,
  ]
>(
  object({ ...sentence, kind: reworded, before: text(), after: text() }),
  object({ ...sentence, kind: oneOf(['unitChanged']), before: unitOfSupportAnswer, after: unitOfSupportAnswer }),
  object({ ...sentence, kind: oneOf(['thresholdAdded']), after: thresholdAnswer }),
  object({ ...sentence, kind: oneOf(['thresholdRemoved']), before: thresholdAnswer }),
  object({ ...sentence, kind: moved, before: thresholdAnswer, after: thresholdAnswer }),
)

const likely = object<LikelyContinuation>({
  code: text(),
  name: text(),
  candidates: list(object<LikelyContinuation['candidates'][number]>({ code: text(), name: text() })),
})

export const changesAnswer = named<EditionChangesView>('EditionChanges', {
  edition: text(),
  since: text(),
  counts: object<EditionChangesView['counts']>({
    added: whole(),
    removed: whole(),
    changed: whole(),
    unchanged: whole(),
  }),
  items: list(
    named<EntryDifferenceView>('EntryDifference', {
      ...entryKeys,
      standing: oneOf(ENTRY_STANDINGS),
      changes: list(change),
    }),
  ),
  likely: list(likely),
})
