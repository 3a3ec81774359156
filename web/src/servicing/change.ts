import type { PolicyTermsView, PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import type { ProductView, TariffView } from '../../../server/business/reference/product/product.contract.ts'
import type { Operations } from '../api/operations.ts'

/** What a change of a policy is asked for with. */
export type ChangeBody = Operations['ask']['/policies/:number/endorsement-preview']['told']['body']

/** One thing an endorsement does; items that are brought in have no number yet. */
export type ChangeAction = ChangeBody['actions'][number]
export type ActionType = ChangeAction['type']
export type ActionOf<Type extends ActionType> = Extract<ChangeAction, { readonly type: Type }>
export type Resolution = NonNullable<ChangeBody['resolutions']>[number]

/** An action in the wizard; its key stays with it while others come and go. */
export interface PlannedAction {
  readonly key: number
  readonly action: ChangeAction
}

/** What an action is chosen from: the terms of the day it takes effect, and what product and tariff are filed for. */
export interface ChangeBasis {
  readonly policy: PolicyView
  readonly terms: PolicyTermsView
  readonly product: ProductView
  readonly tariff: TariffView | undefined
  readonly effectiveFrom: string
  /** The organisation of whoever asks is the policyholder, not the insurer. */
  readonly asHolder: boolean
}

/** What every form of an action gets. */
export interface ActionFormProps<Type extends ActionType> {
  readonly basis: ChangeBasis
  /** Already in the endorsement and to be edited; null for a new one. */
  readonly action: ActionOf<Type> | null
  readonly title: string
  readonly onSave: (action: ActionOf<Type>) => void
  readonly onClose: () => void
}

/** Whether an action ends the contract; such an endorsement does nothing else. */
export const endsContract = ({ type }: Pick<ChangeAction, 'type'>): boolean => type === 'cancel' || type === 'rescind'
