import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { AssessPolicyBody, SubsidyAssessmentListView } from '../../../server/subsidy/subsidy.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'

/** Assesses one policy now instead of tonight. */
export function AssessNowDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <ActionDialog<AssessPolicyBody>
      title={t('assessments.assessNow')}
      preview={<Explained text={t('assessments.intro')} />}
      confirmLabel={t('assessments.assessNow')}
      run={async ({ policyNo }, idempotencyKey) => {
        const { items } = await post<SubsidyAssessmentListView>('/subsidy-assessments', {
          idempotencyKey,
          body: { policyNo: policyNo.trim() },
        })
        const [only, ...others] = items
        if (only && others.length === 0) navigate(`/subsidy-assessments/${encodeURIComponent(only.number)}`)
      }}
      doneMessage={t('assessments.assessed')}
      onClose={onClose}
    >
      <Form.Item
        name="policyNo"
        label={t('assessments.assessPolicyNo')}
        rules={[{ required: true, whitespace: true, message: t('form.required') }]}
      >
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
    </ActionDialog>
  )
}
