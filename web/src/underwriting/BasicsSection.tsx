import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { AmountInput } from '../components/AmountInput.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { OrganisationSelect } from '../components/OrganisationSelect.tsx'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { PolicyPicker } from '../policy/PolicyPicker.tsx'
import type { DraftValues } from './draftValues.ts'
import { oneYearLater } from './oneYearLater.ts'
import { proposeLimits } from './proposeLimits.ts'

interface BasicsSectionProps {
  readonly product: ProductView
  /** A returned submission stays with the insurer that returned it. */
  readonly insurerFixed: boolean
  /** Something was filled in for the person. */
  readonly onProposed: () => void
}

/** To whom, for how long, up to which limit. */
export function BasicsSection({ product, insurerFixed, onProposed }: BasicsSectionProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const form = Form.useFormInstance<DraftValues>()

  const proposeEnd = (from: string | null) => {
    const period = form.getFieldValue('period') as DraftValues['period']
    if (from && !period?.to) form.setFieldValue(['period', 'to'], oneYearLater(from))
  }
  const leaveTotal = () => {
    if (proposeLimits(form, product)) onProposed()
  }

  return (
    <Section title={t('draft.basics')} extra={<span className="muted">{product.name[language]}</span>}>
      <div className="form-grid">
        <Form.Item name="insurerId" label={t('draft.insurer')} required>
          <OrganisationSelect kind="insurer" disabled={insurerFixed} />
        </Form.Item>
        <Form.Item
          name={['period', 'from']}
          label={t('terms.from')}
          required
          getValueFromEvent={(from: string | null) => {
            proposeEnd(from)
            return from
          }}
        >
          <CivilDateInput />
        </Form.Item>
        <Form.Item name={['period', 'to']} label={t('terms.to')} required>
          <CivilDateInput />
        </Form.Item>
        <Form.Item name="totalLimitFen" label={t('terms.totalLimit')} required>
          <AmountInput onLeave={leaveTotal} />
        </Form.Item>
        <Form.Item name="renewalOf" label={t('draft.renewalOf')} extra={t('draft.renewalHint')}>
          <PolicyPicker />
        </Form.Item>
      </div>
    </Section>
  )
}
