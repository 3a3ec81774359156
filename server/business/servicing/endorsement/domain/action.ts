import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { CoverCode, CoverTerms, InsuredItem } from '../../../contract/terms/domain/insuredItem.ts'

/** What of an insured item may be changed while it stays the same item. */
export type ItemChanges = Partial<Omit<InsuredItem, 'itemNo'>>

export const CANCELLATION_GROUNDS = [
  'holder',
  'agreement',
  'holderAfterPartialLoss',
  'insurerAfterPartialLoss',
  'increasedRisk',
  'nonPayment',
] as const
/** Why a policy is cancelled: each has its own law, and its own way of counting what is kept. */
export type CancellationGround = (typeof CANCELLATION_GROUNDS)[number]

export const RESCISSION_GROUNDS = ['intentionalNonDisclosure', 'negligentNonDisclosure', 'fakedEvent'] as const
/** Why a policy is rescinded (Insurance Law arts. 16 and 27). */
export type RescissionGround = (typeof RESCISSION_GROUNDS)[number]

/** One thing an endorsement does. An endorsement is a list of them, applied in order. */
export type EndorsementAction =
  | { readonly type: 'addItem'; readonly itemNo: number; readonly item: Omit<InsuredItem, 'itemNo'> }
  | { readonly type: 'removeItem'; readonly itemNo: number }
  | {
      readonly type: 'replaceItem'
      readonly itemNo: number
      /** Number of the item that takes its place. */
      readonly byItemNo: number
      readonly item: Omit<InsuredItem, 'itemNo'>
    }
  | { readonly type: 'changeItem'; readonly itemNo: number; readonly changes: ItemChanges }
  | {
      readonly type: 'changeLimits'
      readonly totalLimitFen: number
      readonly covers: readonly Pick<CoverTerms, 'code' | 'limitFen' | 'perOccurrenceLimitFen'>[]
    }
  | ({ readonly type: 'changeOwnShare' } & Pick<CoverTerms, 'code' | 'deductibleFen' | 'deductiblePpm' | 'copayPpm'>)
  | { readonly type: 'addCover'; readonly cover: CoverTerms }
  | { readonly type: 'removeCover'; readonly code: CoverCode }
  /** `to` is the first day without cover. */
  | { readonly type: 'changePeriod'; readonly to: CivilDate }
  /** A filed loading or discount for a risk that has become greater (arts. 49, 52) or less (art. 53); zero ends it. */
  | { readonly type: 'adjustRate'; readonly code: string; readonly ratePpm: number }
  | { readonly type: 'cancel'; readonly ground: CancellationGround }
  /** Cover that was cancelled is back, without a gap or from a later day on. */
  | { readonly type: 'reinstate' }
  | { readonly type: 'rescind'; readonly ground: RescissionGround; readonly knownOn: CivilDate }

export const ACTION_TYPES = [
  'addItem',
  'removeItem',
  'replaceItem',
  'changeItem',
  'changeLimits',
  'changeOwnShare',
  'addCover',
  'removeCover',
  'changePeriod',
  'adjustRate',
  'cancel',
  'reinstate',
  'rescind',
] as const satisfies readonly EndorsementAction['type'][]
export type ActionType = (typeof ACTION_TYPES)[number]

/** Whether an action ends the cover; such an endorsement does nothing else. */
export const endsCover = ({ type }: Pick<EndorsementAction, 'type'>): boolean => type === 'cancel' || type === 'rescind'

/** What of the terms an action decides, so that of two that decide the same somebody says which holds. */
export function keysOf(action: EndorsementAction): readonly string[] {
  switch (action.type) {
    case 'addItem':
    case 'removeItem':
      return [`item.${action.itemNo}`]
    case 'replaceItem':
      return [`item.${action.itemNo}`, `item.${action.byItemNo}`]
    case 'changeItem':
      return Object.entries(action.changes).flatMap(([name, value]) =>
        name === 'attributes'
          ? Object.keys(value as object).map((attribute) => `item.${action.itemNo}.attributes.${attribute}`)
          : [`item.${action.itemNo}.${name}`],
      )
    case 'changeLimits':
      return ['totalLimit', ...action.covers.map(({ code }) => `cover.${code}.limit`)]
    case 'changeOwnShare':
      return [`cover.${action.code}.ownShare`]
    case 'addCover':
      return [`cover.${action.cover.code}`]
    case 'removeCover':
      return [`cover.${action.code}`]
    case 'changePeriod':
      return ['period']
    case 'adjustRate':
      return [`rate.${action.code}`]
    case 'cancel':
    case 'reinstate':
    case 'rescind':
      return ['']
  }
}

/** Whether two actions decide the same, or one of them what contains the other. */
export const meet = (one: EndorsementAction, other: EndorsementAction): boolean =>
  keysOf(one).some((key) => keysOf(other).some((theirs) => lies(key, theirs) || lies(theirs, key)))

const lies = (key: string, within: string): boolean => within === '' || key === within || key.startsWith(`${within}.`)
