import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PolicyView } from '../../../server/policy/policy.contract.ts'
import { useResource } from '../api/hooks.ts'

interface InsuredItemsChoiceProps {
  /** Given by the form's label. */
  readonly id?: string
  readonly policyNo: string
  readonly value?: readonly number[]
  readonly onChange?: (itemNos: number[]) => void
}

const POLICY_NO = /^[A-Z]{2}\d{10}$/

/** The equipment under a policy, to tick what is damaged. */
export function InsuredItemsChoice({ id, policyNo, value = [], onChange }: InsuredItemsChoiceProps) {
  const { t } = useTranslation()
  const known = POLICY_NO.test(policyNo)
  const policy = useResource<PolicyView>(known ? `/policies/${policyNo}` : null)
  if (!known) return <span className="muted">{t('claims.choosePolicyFirst')}</span>
  if (policy.error) return <span className="muted">{t('claims.policyUnknown')}</span>
  const items = policy.data?.versions.at(-1)?.items ?? []
  return (
    <div id={id}>
      <Checkbox.Group
        value={[...value]}
        onChange={(itemNos) => onChange?.(itemNos)}
        options={items.map(({ itemNo, name, serialNumber }) => ({ value: itemNo, label: `${name} ${serialNumber}` }))}
      />
    </div>
  )
}
