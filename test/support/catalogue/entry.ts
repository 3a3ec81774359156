import type { EntryFacts } from '../../../server/business/reference/catalogue/domain/entry.ts'
import { readDemand } from '../../../server/business/reference/catalogue/domain/readDemand.ts'
import { splitDemands } from '../../../server/business/reference/catalogue/domain/splitDemands.ts'
import type { Threshold } from '../../../server/business/reference/catalogue/domain/threshold.ts'

/** A catalogue entry for pure tests; thresholds as a catalogue file writes them. */
export function entry({
  thresholds = 'power(额定功率)>=16MW',
  ...changes
}: Partial<Omit<EntryFacts, 'thresholds'>> & { readonly thresholds?: string } = {}): EntryFacts {
  return {
    code: '1.1',
    category: 'power-generation',
    name: '海上风机',
    unitOfSupport: 'set',
    thresholds: thresholdsOf(thresholds),
    validFrom: '2024-01-01',
    validTo: null,
    ...changes,
  }
}

/** Thresholds as a catalogue file writes them. */
export const thresholdsOf = (cell: string): readonly Threshold[] =>
  splitDemands(cell).flatMap((text) => {
    const read = readDemand(text)
    if (!read.ok) throw new Error(`${text}: ${read.problem}`)
    return read.thresholds
  })
