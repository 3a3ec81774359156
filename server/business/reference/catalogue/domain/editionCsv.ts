import { csvText } from '../../../../kernel/sheetText.ts'
import { COLUMNS } from './columns.ts'
import type { EntryFacts } from './entry.ts'
import { thresholdText } from './threshold.ts'

/** A CSV of entries that imports again as the same entries; of none, the template. Headings are Chinese. */
export const editionCsv = (entries: readonly EntryFacts[]): string =>
  csvText([COLUMNS.map(({ zh }) => zh), ...entries.map(cellsOf)])

const cellsOf = (entry: EntryFacts): string[] =>
  COLUMNS.map(({ key }) => (key === 'thresholds' ? entry.thresholds.map(thresholdText).join('; ') : (entry[key] ?? '')))
