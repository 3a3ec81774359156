import type { EntryFacts } from '../../../server/catalogue/domain/entry.ts'
import { parseThreshold, splitThresholds, type Threshold } from '../../../server/catalogue/domain/threshold.ts'

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
    thresholds: splitThresholds(thresholds).map((text) => parseThreshold(text) as Threshold),
    validFrom: '2024-01-01',
    validTo: null,
    ...changes,
  }
}
