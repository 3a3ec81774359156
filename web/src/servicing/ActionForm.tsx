import type { ComponentType } from 'react'
import { AddCoverForm } from './AddCoverForm.tsx'
import { CancelForm } from './CancelForm.tsx'
import { ChangeItemForm } from './ChangeItemForm.tsx'
import type { ActionFormProps, ActionType, ChangeBasis } from './change.ts'
import { LimitsForm } from './LimitsForm.tsx'
import { AddItemForm, ReplaceItemForm } from './NewItemForm.tsx'
import { OwnShareForm } from './OwnShareForm.tsx'
import { PeriodForm } from './PeriodForm.tsx'
import { RateForm } from './RateForm.tsx'
import { ReinstateForm } from './ReinstateForm.tsx'
import { RemoveCoverForm } from './RemoveCoverForm.tsx'
import { RemoveItemForm } from './RemoveItemForm.tsx'
import { RescindForm } from './RescindForm.tsx'
import { useActionName } from './words.ts'

const FORMS: { readonly [Type in ActionType]: ComponentType<ActionFormProps<Type>> } = {
  addItem: AddItemForm,
  removeItem: RemoveItemForm,
  replaceItem: ReplaceItemForm,
  changeItem: ChangeItemForm,
  changeLimits: LimitsForm,
  changeOwnShare: OwnShareForm,
  addCover: AddCoverForm,
  removeCover: RemoveCoverForm,
  changePeriod: PeriodForm,
  adjustRate: RateForm,
  cancel: CancelForm,
  reinstate: ReinstateForm,
  rescind: RescindForm,
}

/** Kinds of action in the order in which they are offered: rescission to the insurer, what ended early to be brought back. */
export const offeredActions = ({ policy, terms, asHolder }: ChangeBasis): readonly ActionType[] =>
  (Object.keys(FORMS) as readonly ActionType[]).filter((type) => {
    if (type === 'rescind') return !asHolder
    return type !== 'reinstate' || policy.period.to < terms.period.to
  })

/** The form of one action, new or to be edited. */
export function ActionForm({
  type,
  ...props
}: Omit<ActionFormProps<ActionType>, 'title'> & { readonly type: ActionType }) {
  const Form = FORMS[type] as ComponentType<ActionFormProps<ActionType>>
  return <Form {...props} title={useActionName()(type)} />
}
