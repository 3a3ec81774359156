import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { PaperField } from '../attachments/PaperField.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { useSession } from '../session/session.ts'

/** What a certificate of acceptance says, and the certificate itself. */
export function CertificateFields({ policyNo }: { readonly policyNo: string }) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const required = [{ required: true, message: t('form.required') }]
  return (
    <>
      <Form.Item name="acceptedOn" label={t('policies.acceptedOn')} rules={required}>
        <CivilDateInput max={businessDate} />
      </Form.Item>
      <Form.Item name="certificateNo" label={t('policies.certificateNo')} rules={required}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="paper" label={t('policies.acceptancePaper')} rules={required}>
        <PaperField owner={{ kind: 'policy', number: policyNo }} />
      </Form.Item>
    </>
  )
}
