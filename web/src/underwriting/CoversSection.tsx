import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/product/product.contract.ts'
import { AmountInput } from '../components/AmountInput.tsx'
import { PercentInput } from '../components/PercentInput.tsx'
import { Section } from '../components/Section.tsx'
import { formatFen, formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import type { DraftCover } from './draftValues.ts'

type ProductCover = ProductView['covers'][number]

/** Limits and the maker's own share for each cover of the product, with the filed bounds beside each field. */
export function CoversSection({ product }: { readonly product: ProductView }) {
  const language = useLanguage()
  return product.covers.map((cover, index) => (
    <Section key={cover.code} title={cover.name[language]} extra={<Include index={index} />}>
      <p className="muted" style={{ marginBottom: 12 }}>
        {cover.insures[language]}
      </p>
      <CoverFields cover={cover} index={index} />
    </Section>
  ))
}

function Include({ index }: { readonly index: number }) {
  const { t } = useTranslation()
  return (
    <Form.Item name={['covers', index, 'included']} valuePropName="checked" noStyle>
      <Checkbox>{t('terms.include')}</Checkbox>
    </Form.Item>
  )
}

function CoverFields({ cover, index }: { readonly cover: ProductCover; readonly index: number }) {
  const { t } = useTranslation()
  const form = Form.useFormInstance()
  const included = (Form.useWatch(['covers', index, 'included'], form) as DraftCover['included'] | undefined) ?? true
  const bounds = ({ min, max }: ProductCover['copayPpm'], show: (figure: number) => string) =>
    `${show(min)} ~ ${show(max)}`
  const name = (field: keyof DraftCover) => ['covers', index, field]
  return (
    <div className="form-grid narrow">
      <Form.Item name={name('limitFen')} label={t('terms.limit')} required={included}>
        <AmountInput disabled={!included} />
      </Form.Item>
      <Form.Item name={name('perOccurrenceLimitFen')} label={t('terms.perOccurrence')} required={included}>
        <AmountInput disabled={!included} />
      </Form.Item>
      <Form.Item
        name={name('deductibleFen')}
        label={t('terms.deductible')}
        required={included}
        extra={bounds(cover.deductibleFen, (figure) => formatFen(figure))}
      >
        <AmountInput disabled={!included} />
      </Form.Item>
      <Form.Item
        name={name('deductiblePpm')}
        label={t('terms.deductibleShare')}
        required={included}
        extra={bounds(cover.deductiblePpm, formatPpm)}
      >
        <PercentInput disabled={!included} />
      </Form.Item>
      <Form.Item
        name={name('copayPpm')}
        label={t('terms.copay')}
        required={included}
        extra={bounds(cover.copayPpm, formatPpm)}
      >
        <PercentInput disabled={!included} />
      </Form.Item>
    </div>
  )
}
