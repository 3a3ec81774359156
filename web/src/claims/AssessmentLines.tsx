import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AssessmentInput } from '../../../server/business/claims/claims.contract.ts'
import { AmountInput } from '../components/AmountInput.tsx'
import { AmountText } from '../components/AmountText.tsx'
import type { ClaimProps } from './claimProps.ts'
import styles from './claims.module.css'
import { useClaimTerms } from './useClaimTerms.ts'

const FINDINGS = ['covered', 'notCovered', 'undeterminable'] as const

/** The lines of a loss: item, what was damaged, claimed, assessed, and whether it is covered. */
export function AssessmentLines({ claim }: ClaimProps) {
  const { t } = useTranslation()
  const terms = useClaimTerms(claim)
  const { itemNos } = claim.lossNotice
  const lines = Form.useWatch('lines', Form.useFormInstance<AssessmentInput>())
  const required = [{ required: true, message: t('form.required') }]
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <div className="stack">
          {fields.map((field, index) => (
            <div key={field.key} className={styles.line}>
              <div className={styles.lineHead}>
                <h3>{t('claims.line', { n: index + 1 })}</h3>
                {fields.length > 1 && (
                  <Button
                    size="small"
                    aria-label={t('claims.removeLine', { n: index + 1 })}
                    onClick={() => remove(field.name)}
                  >
                    {t('action.remove')}
                  </Button>
                )}
              </div>
              <div className="form-grid">
                <Form.Item
                  name={[field.name, 'itemNo']}
                  label={t('claims.lineItem', { object: terms.object })}
                  rules={required}
                >
                  <Select options={itemNos.map((n) => ({ value: n, label: terms.itemName(n) }))} />
                </Form.Item>
                <Form.Item name={[field.name, 'descriptionZh']} label={t('claims.lineDescription')} rules={required}>
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[field.name, 'claimedFen']} label={t('claims.claimed')} rules={required}>
                  <AmountInput />
                </Form.Item>
                <Form.Item name={[field.name, 'assessedFen']} label={t('claims.assessed')} rules={required}>
                  <AmountInput />
                </Form.Item>
                {terms.proportional && (
                  <Form.Item
                    name={[field.name, 'valueAtLossFen']}
                    label={t('claims.valueAtLoss')}
                    rules={required}
                    extra={<DeclaredValue itemNo={lines?.[field.name]?.itemNo} declaredFen={terms.declaredValueFen} />}
                  >
                    <AmountInput />
                  </Form.Item>
                )}
                <Form.Item name={[field.name, 'finding']} label={t('claims.finding')} rules={required}>
                  <Select options={FINDINGS.map((value) => ({ value, label: t(`claims.findings.${value}`) }))} />
                </Form.Item>
              </div>
            </div>
          ))}
          <Button onClick={() => add({ itemNo: itemNos[0], finding: 'covered' })}>{t('claims.addLine')}</Button>
        </div>
      )}
    </Form.List>
  )
}

interface DeclaredValueProps {
  readonly itemNo: number | undefined
  readonly declaredFen: (itemNo: number) => number | null
}

/** What the policy says the item is worth, beside what it was worth at the time of the loss. */
function DeclaredValue({ itemNo, declaredFen }: DeclaredValueProps) {
  const { t } = useTranslation()
  const valueFen = itemNo === undefined ? null : declaredFen(itemNo)
  if (valueFen === null) return null
  return (
    <>
      {t('claims.declaredValue')} <AmountText fen={valueFen} />
    </>
  )
}
