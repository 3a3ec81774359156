import { Form, Radio, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PremiumPlanBody } from '../../../server/business/policy/instalment/instalment.contract.ts'
import { post } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { usePlanName } from '../instalment/usePlanName.ts'
import type { PolicyDialogProps } from './dialogProps.ts'

/** In which parts the premium is to be paid, until the policy is issued. */
export function PlanDialog({ policy, onClose }: PolicyDialogProps) {
  const { t } = useTranslation()
  const planName = usePlanName()
  const { number, version } = policy
  const { data } = useAnswer('/policies/:number/instalments', { number })
  return (
    <ActionDialog<PremiumPlanBody>
      title={t('instalments.choose')}
      preview={
        <Explained text={t('instalments.choosePreview')}>
          <PreviewFacts
            facts={[
              { label: t('policies.premium'), value: <AmountText fen={policy.premiumFen} /> },
              { label: t('instalments.plan'), value: data ? planName(data.plan.name) : '…' },
            ]}
          />
        </Explained>
      }
      confirmLabel={t('instalments.choose')}
      run={(body, idempotencyKey) => post('/policies/:number/premium-plan', { number, version, idempotencyKey, body })}
      doneMessage={t('instalments.chosen')}
      onClose={onClose}
    >
      <Form.Item name="plan" label={t('instalments.plan')} rules={[{ required: true, message: t('form.required') }]}>
        <Radio.Group>
          <Space orientation="vertical">
            {(data?.offered ?? []).map(({ code, name }) => (
              <Radio key={code} value={code}>
                {planName(name)}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
    </ActionDialog>
  )
}
