/**
 * One explained line of a calculation. Rating worksheets, loss adjustment sheets and subsidy assessments are lists of
 * these, stored with the result so that any figure can be explained and recomputed later.
 */
export interface Step {
  /** Name of the step, such as `baseRate` or `rateCap`; the client translates it. */
  readonly code: string
  readonly basisFen: number
  readonly factorPpm?: number
  readonly amountFen: number
  /** Tariff row, article or rule set the step applies. */
  readonly reference: string
  /** Row of the table the factor stands in. */
  readonly row?: string
  readonly note?: string
}
