import type { Refusal } from '../../../../kernel/refusal.ts'

export const SEVERITIES = ['error', 'warning'] as const
/** An error keeps a policy from being written; a warning is for a person to look at. */
export type FindingSeverity = (typeof SEVERITIES)[number]

/** What is wrong with a cell, or with a row where it is no cell's. */
export interface Finding extends Omit<Refusal, 'field'> {
  readonly line: number
  /** What the column says, such as `holderCode`; null where it is about the whole row. */
  readonly key: string | null
  readonly severity: FindingSeverity
}

/** A finding as it is kept. */
export interface BordereauFinding extends Finding {
  /** `<list>#<line>#<n>`, so that findings come in the order of rows. */
  readonly _id: string
  readonly bordereauNo: string
  /** The pack of its policy; of what was found when all were compared, a further word. */
  readonly pack: string
  readonly foreignNo: string
  /** Counted from 0; null where no cell is named. */
  readonly column: number | null
}

export const findingNo = (bordereauNo: string, line: number, n: number): string =>
  `${bordereauNo}#${String(line).padStart(7, '0')}#${String(n).padStart(3, '0')}`
