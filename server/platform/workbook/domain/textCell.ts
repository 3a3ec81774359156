import { keptText, textProblem } from '../../../kernel/text.ts'
import type { Cell } from './cell.ts'

/** The cell of a text as it is kept; wrong where it holds what nobody can see; null where it is empty. */
export function textCell(text: string): Cell | null {
  const kept = keptText(text)
  if (kept === '') return null
  const problem = textProblem(kept, { multiline: true })
  return problem ? { is: 'wrong', problem: 'unseen', text: problem.character } : { is: 'text', text: kept }
}
