import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Bounded, ProductCover, ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { AmountInput } from '../components/AmountInput.tsx'
import { PercentInput } from '../components/PercentInput.tsx'
import { Section } from '../components/Section.tsx'
import { formatFen, formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { type DraftCover, type DraftValues, isIncluded } from './draftValues.ts'
import { proposeLimits } from './proposeLimits.ts'

/** The covers of the product: which are chosen, and their limits and own share with the filed bounds beside each field. */
export function CoversSection({ product }: { readonly product: ProductView }) {
  const form = Form.useFormInstance<DraftValues>()
  return product.covers.map((cover) => (
    <CoverSection key={cover.code} cover={cover} onChosen={() => proposeLimits(form, product)} />
  ))
}

interface CoverSectionProps {
  readonly cover: ProductCover
  readonly onChosen: () => void
}

function CoverSection({ cover, onChosen }: CoverSectionProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const form = Form.useFormInstance()
  const draft = Form.useWatch(['covers', cover.code], { form, preserve: true }) as DraftCover | undefined
  return (
    <Section
      title={cover.name[language]}
      extra={
        cover.required ? (
          <span className="muted">{t('terms.required')}</span>
        ) : (
          <Form.Item name={['covers', cover.code, 'included']} valuePropName="checked" noStyle>
            <Include onChosen={onChosen}>{t('terms.include')}</Include>
          </Form.Item>
        )
      }
    >
      <p className="muted">{cover.insures[language]}</p>
      {isIncluded(cover, draft) && <CoverFields cover={cover} />}
    </Section>
  )
}

interface IncludeProps {
  readonly checked?: boolean
  /** Given by the form. */
  readonly onChange?: (included: boolean) => void
  readonly onChosen: () => void
  readonly children: string
}

/** A cover that is chosen begins with its usual limits. */
function Include({ checked = false, onChange, onChosen, children }: IncludeProps) {
  return (
    <Checkbox
      checked={checked}
      onChange={(event) => {
        onChange?.(event.target.checked)
        onChosen()
      }}
    >
      {children}
    </Checkbox>
  )
}

function CoverFields({ cover }: { readonly cover: ProductCover }) {
  const { t } = useTranslation()
  const bounds = ({ min, max }: Bounded, show: (figure: number) => string) => `${show(min)} ~ ${show(max)}`
  const name = (figure: keyof DraftCover) => ['covers', cover.code, figure]
  return (
    <div className="form-grid narrow" style={{ marginTop: 12 }}>
      <Form.Item name={name('limitFen')} label={t('terms.limit')} required>
        <AmountInput />
      </Form.Item>
      <Form.Item
        name={name('perOccurrenceLimitFen')}
        label={t('terms.perOccurrence')}
        required
        extra={t('terms.ofLimit', { bounds: bounds(cover.perOccurrencePpm, formatPpm) })}
      >
        <AmountInput />
      </Form.Item>
      <Form.Item
        name={name('deductibleFen')}
        label={t('terms.deductible')}
        required
        extra={bounds(cover.deductibleFen, (figure) => formatFen(figure))}
      >
        <AmountInput />
      </Form.Item>
      <Form.Item
        name={name('deductiblePpm')}
        label={t('terms.deductibleShare')}
        required
        extra={bounds(cover.deductiblePpm, formatPpm)}
      >
        <PercentInput />
      </Form.Item>
      <Form.Item name={name('copayPpm')} label={t('terms.copay')} required extra={bounds(cover.copayPpm, formatPpm)}>
        <PercentInput />
      </Form.Item>
    </div>
  )
}
