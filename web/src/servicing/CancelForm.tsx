import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import type { ActionFormProps, ActionOf } from './change.ts'

type Ground = ActionOf<'cancel'>['ground']

/** Who may cancel on which ground; the law of each the server holds against the case. */
const GROUNDS: Readonly<Record<'holder' | 'insurer', readonly Ground[]>> = {
  holder: ['holder', 'agreement', 'holderAfterPartialLoss'],
  insurer: ['agreement', 'insurerAfterPartialLoss', 'increasedRisk', 'nonPayment'],
}

/** Cancels the policy from the effective day on. */
export function CancelForm({ basis, action, title, onSave, onClose }: ActionFormProps<'cancel'>) {
  const { t } = useTranslation()
  const grounds = GROUNDS[basis.asHolder ? 'holder' : 'insurer']
  return (
    <ActionDialog<{ readonly ground: Ground }>
      title={title}
      preview={<Explained text={t('endorsements.cancelHint')} />}
      confirmLabel={t('endorsements.take')}
      initialValues={{ ground: action?.ground ?? grounds[0] }}
      run={async ({ ground }) => onSave({ type: 'cancel', ground })}
      onClose={onClose}
    >
      <Form.Item
        name="ground"
        label={t('endorsements.ground')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Select options={grounds.map((value) => ({ value, label: t(`record.value.${value}`) }))} />
      </Form.Item>
    </ActionDialog>
  )
}
