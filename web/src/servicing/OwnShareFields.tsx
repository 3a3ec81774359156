import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Bounded, ProductCover } from '../../../server/business/reference/product/product.contract.ts'
import { AmountInput } from '../components/AmountInput.tsx'
import { PercentInput } from '../components/PercentInput.tsx'
import { formatFen, formatPpm } from '../format.ts'

/** Deductible and co-payment with their filed bounds beside each field; in a form. */
export function OwnShareFields({ cover }: { readonly cover: ProductCover | undefined }) {
  const { t } = useTranslation()
  const rules = [{ required: true, message: t('form.required') }]
  const bounds = (of: Bounded | undefined, show: (figure: number) => string) =>
    of && `${show(of.min)} ~ ${show(of.max)}`
  return (
    <div className="form-grid narrow">
      <Form.Item
        name="deductibleFen"
        label={t('terms.deductible')}
        rules={rules}
        extra={bounds(cover?.deductibleFen, (figure) => formatFen(figure))}
      >
        <AmountInput />
      </Form.Item>
      <Form.Item
        name="deductiblePpm"
        label={t('terms.deductibleShare')}
        rules={rules}
        extra={bounds(cover?.deductiblePpm, formatPpm)}
      >
        <PercentInput />
      </Form.Item>
      <Form.Item name="copayPpm" label={t('terms.copay')} rules={rules} extra={bounds(cover?.copayPpm, formatPpm)}>
        <PercentInput />
      </Form.Item>
    </div>
  )
}
