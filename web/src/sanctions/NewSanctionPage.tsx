import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SanctionBody, SanctionView } from '../../../server/business/risk/sanctions/sanctions.contract.ts'
import { post } from '../api/client.ts'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { FormPage } from '../components/FormPage.tsx'
import { addDays } from '../format.ts'

const KINDS = ['ban', 'sanction'] as const

/** As people write it: with its last day instead of the first day after. */
type Values = Omit<SanctionBody, 'to'> & { readonly lastDay?: string | null }

/** Enters a ban or sanction; an organisation on file is found by its credit code. */
export function NewSanctionPage() {
  const { t } = useTranslation()
  const required = [{ required: true, whitespace: true, message: t('form.required') }]
  return (
    <FormPage<Values, SanctionView>
      title={t('sanctions.new')}
      intro={t('sanctions.newIntro')}
      section={t('sanctions.entry')}
      initialValues={{ kind: 'ban' }}
      submitLabel={t('sanctions.enter')}
      run={({ lastDay, ...body }, idempotencyKey) =>
        post('/sanctions', { idempotencyKey, body: { ...body, to: lastDay ? addDays(lastDay, 1) : null } })
      }
      doneMessage={t('sanctions.entered')}
      donePath={({ number }) => `/sanctions/${number}`}
      cancelPath="/sanctions"
    >
      <Form.Item name="kind" label={t('sanctions.kind')} rules={required}>
        <Select options={KINDS.map((value) => ({ value, label: t(`sanctions.kinds.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="creditCode"
        label={t('sanctions.creditCode')}
        rules={[...required, { len: 18, message: t('organisations.usccLength') }]}
        normalize={(text: string) => text.trim().toUpperCase()}
        validateTrigger="onBlur"
      >
        <Input maxLength={18} autoComplete="off" spellCheck={false} className="tabular" />
      </Form.Item>
      <Form.Item name="name" label={t('sanctions.name')} rules={required} className="wide">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="documentReference" label={t('sanctions.document')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="source" label={t('sanctions.source')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="from" label={t('sanctions.from')} rules={required}>
        <CivilDateInput />
      </Form.Item>
      <Form.Item name="lastDay" label={t('sanctions.lastDay')} extra={t('sanctions.lastDayHint')}>
        <CivilDateInput />
      </Form.Item>
      <Form.Item name="reason" label={t('sanctions.reason')} rules={required} className="wide">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </FormPage>
  )
}
