import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { useSession } from '../session/session.ts'
import type { ActionFormProps, ActionOf } from './change.ts'

type Values = Omit<ActionOf<'rescind'>, 'type'>

const GROUNDS = [
  'intentionalNonDisclosure',
  'negligentNonDisclosure',
  'fakedEvent',
] as const satisfies readonly Values['ground'][]

/** Ends the contract from its first day, on a ground the insurer has come to know. */
export function RescindForm({ action, title, onSave, onClose }: ActionFormProps<'rescind'>) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const rules = [{ required: true, message: t('form.required') }]
  return (
    <ActionDialog<Values>
      title={title}
      preview={<Explained text={t('endorsements.fromInception')} />}
      confirmLabel={t('endorsements.take')}
      initialValues={{ ...action }}
      run={async (values) => onSave({ type: 'rescind', ...values })}
      onClose={onClose}
    >
      <Form.Item name="ground" label={t('endorsements.ground')} rules={rules}>
        <Select options={GROUNDS.map((value) => ({ value, label: t(`record.value.${value}`) }))} />
      </Form.Item>
      <Form.Item name="knownOn" label={t('endorsements.knownOn')} rules={rules}>
        <CivilDateInput max={businessDate} />
      </Form.Item>
    </ActionDialog>
  )
}
