import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type {
  AccumulationDimension,
  AccumulationLimitView,
} from '../../../server/business/risk/accumulation/accumulation.contract.ts'
import { post, put } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountInput } from '../components/AmountInput.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { addDays } from '../format.ts'
import { KeyField } from './KeyField.tsx'

interface Values {
  readonly key?: string | null
  readonly retentionFen: number
  readonly capacityFen: number
  readonly from: string
  readonly lastDay?: string | null
}

interface LimitDialogProps {
  readonly dimension: AccumulationDimension
  /** Null for new figures. */
  readonly limit: AccumulationLimitView | null
  readonly onClose: () => void
}

/** Retention and capacity for one key, or for all others. */
export function LimitDialog({ dimension, limit, onClose }: LimitDialogProps) {
  const { t } = useTranslation()
  const required = [{ required: true, message: t('form.required') }]
  const run = ({ key, from, lastDay, ...figures }: Values, idempotencyKey: string) => {
    const body = { ...figures, effective: { from, to: lastDay ? addDays(lastDay, 1) : null } }
    if (limit) return put('/accumulation-limits/:number', { number: limit.number, version: limit.version, body })
    return post('/accumulation-limits', { idempotencyKey, body: { ...body, dimension, key: key || null } })
  }
  return (
    <ActionDialog<Values>
      title={t(limit ? 'accumulations.changeLimit' : 'accumulations.newLimit')}
      preview={<Explained text={t('accumulations.limitPreview')} />}
      confirmLabel={t('action.save')}
      initialValues={limit ? valuesOf(limit) : {}}
      run={run}
      doneMessage={t('accumulations.limitSaved')}
      onClose={onClose}
    >
      {!limit && <KeyField dimension={dimension} />}
      <Form.Item name="retentionFen" label={t('accumulations.retention')} rules={required}>
        <AmountInput />
      </Form.Item>
      <Form.Item name="capacityFen" label={t('accumulations.capacity')} rules={required}>
        <AmountInput />
      </Form.Item>
      <Form.Item name="from" label={t('accumulations.from')} rules={required}>
        <CivilDateInput />
      </Form.Item>
      <Form.Item name="lastDay" label={t('accumulations.lastDay')} extra={t('accumulations.lastDayHint')}>
        <CivilDateInput />
      </Form.Item>
    </ActionDialog>
  )
}

const valuesOf = ({ retentionFen, capacityFen, effective }: AccumulationLimitView): Values => ({
  retentionFen,
  capacityFen,
  from: effective.from,
  lastDay: effective.to && addDays(effective.to, -1),
})
