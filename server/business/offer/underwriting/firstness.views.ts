import { refusalText } from '../../../refusals.ts'
import type { FirstnessFinding } from './domain/firstnessFacts.ts'
import type { FirstnessFindingView } from './firstness.contract.ts'

/** A finding as people read it, with its sentence in both languages. */
export function findingView(finding: FirstnessFinding): FirstnessFindingView {
  const { zh, en } = refusalText(finding.code)
  return { ...finding, zh, en }
}
