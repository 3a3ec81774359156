import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../api/hooks.ts'
import type { ClaimProps } from './claimProps.ts'

/** What a claim's occurrence is entered by: its production batch where the product counts those, else another claim. */
export interface OccurrenceValues {
  readonly sameOccurrenceAs?: string
  readonly batchNo?: string
}

export function OccurrenceFields({ claim }: ClaimProps) {
  const { t } = useTranslation()
  const { data: occurrence } = useAnswer('/claims/:number/occurrence', { number: claim.number })
  const batches = occurrence?.batches ?? []
  const others = occurrence?.joinable ?? []
  if (batches.length > 0)
    return (
      <Form.Item name="batchNo" label={t('claims.batch')} rules={[{ required: true, message: t('form.required') }]}>
        <Select options={batches.map(({ name, batchNo }) => ({ value: batchNo, label: `${batchNo} · ${name}` }))} />
      </Form.Item>
    )
  if (others.length === 0) return null
  return (
    <Form.Item name="sameOccurrenceAs" label={t('claims.sameOccurrenceAs')}>
      <Select
        allowClear
        options={others.map(({ number, descriptionZh }) => ({ value: number, label: `${number} · ${descriptionZh}` }))}
      />
    </Form.Item>
  )
}
