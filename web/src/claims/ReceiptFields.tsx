import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReceiptWay } from '../../../server/business/claims/claims.contract.ts'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { useSession } from '../session/session.ts'

const WAYS: readonly ReceiptWay[] = ['post', 'email', 'phone', 'inPerson']

/** From whom, by which way and on which day something reached the insurer past the system. */
export function ReceiptFields() {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const rules = [{ required: true, message: t('form.required') }]
  return (
    <>
      <Form.Item name={['receipt', 'from']} label={t('claims.receivedFrom')} rules={rules}>
        <Input maxLength={200} placeholder={t('claims.receivedFromHint')} />
      </Form.Item>
      <Form.Item name={['receipt', 'way']} label={t('claims.receivedBy')} rules={rules}>
        <Select options={WAYS.map((way) => ({ value: way, label: t(`claims.ways.${way}`) }))} />
      </Form.Item>
      <Form.Item name={['receipt', 'receivedOn']} label={t('claims.receivedDay')} rules={rules}>
        <CivilDateInput max={businessDate} />
      </Form.Item>
    </>
  )
}
