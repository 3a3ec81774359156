import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { AssessPolicyBody } from '../../../server/business/subsidy/subsidy.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { PolicyPicker } from '../policy/PolicyPicker.tsx'

interface AssessNowDialogProps {
  /** Known where it is started from the policy itself. */
  readonly policyNo?: string
  readonly onClose: () => void
}

/** Assesses one policy now instead of tonight. */
export function AssessNowDialog({ policyNo: known, onClose }: AssessNowDialogProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <ActionDialog<AssessPolicyBody>
      title={t('subsidyAssessments.assessNow')}
      preview={<Explained text={t('subsidyAssessments.intro')} />}
      confirmLabel={t('subsidyAssessments.assessNow')}
      initialValues={known === undefined ? {} : { policyNo: known }}
      run={async ({ policyNo }, idempotencyKey) => {
        const { items } = await post('/subsidy-assessments', { idempotencyKey, body: { policyNo } })
        const [only, ...others] = items
        if (only && others.length === 0) navigate(`/subsidy-assessments/${encodeURIComponent(only.number)}`)
      }}
      doneMessage={t('subsidyAssessments.assessed')}
      onClose={onClose}
    >
      <Form.Item
        name="policyNo"
        label={t('subsidyAssessments.assessPolicyNo')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <PolicyPicker issuedOnly />
      </Form.Item>
    </ActionDialog>
  )
}
