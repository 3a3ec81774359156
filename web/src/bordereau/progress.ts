import type { BordereauState } from '../../../server/business/policy/bordereau/bordereau.contract.ts'

const UNDER_WAY: readonly BordereauState[] = ['checking', 'holding', 'writing']

/** Whether something happens to an import by itself. */
export const isUnderWay = (state: BordereauState): boolean => UNDER_WAY.includes(state)

/** How far an import is on its way from a file to policies, counted from 0. */
export const stepOf = (state: BordereauState): number =>
  ({ uploaded: 1, checking: 2, checked: 2, holding: 3, writing: 3, written: 4 })[state]
