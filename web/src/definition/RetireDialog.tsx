import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RetireBody } from '../../../server/business/reference/definition/definition.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import type { DefinitionDialogProps } from './dialogProps.ts'

/** Sets the first day on which a published version no longer applies. */
export function RetireDialog({ definition: { number, version }, onClose }: DefinitionDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog<RetireBody>
      title={t('definitions.retire')}
      preview={<Explained text={t('definitions.retirePreview')} />}
      confirmLabel={t('definitions.retire')}
      danger
      run={(body) => post('/definitions/:number/retirement', { number, version, body })}
      doneMessage={t('definitions.retired')}
      onClose={onClose}
    >
      <Form.Item name="to" label={t('definitions.to')} rules={[{ required: true, message: t('form.required') }]}>
        <CivilDateInput />
      </Form.Item>
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
