import { Checkbox } from 'antd'
import type { InsuredItem } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { objectLabel } from './objectLabel.ts'

interface InsuredItemsChoiceProps {
  /** Given by the form's label. */
  readonly id?: string
  readonly items: readonly InsuredItem[]
  readonly value?: readonly number[]
  readonly onChange?: (itemNos: number[]) => void
}

/** What is insured under a policy, to tick what an act is about. */
export function InsuredItemsChoice({ id, items, value = [], onChange }: InsuredItemsChoiceProps) {
  return (
    <div id={id}>
      <Checkbox.Group
        value={[...value]}
        onChange={(itemNos) => onChange?.(itemNos)}
        options={items.map((item) => ({ value: item.itemNo, label: objectLabel(item) }))}
      />
    </div>
  )
}
