import { Button, Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AllocationBody, CreditView } from '../../../server/business/policy/collection/collection.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountInput } from '../components/AmountInput.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { PolicyPicker } from '../policy/PolicyPicker.tsx'
import styles from './collection.module.css'

type Part = AllocationBody['parts'][number]

interface AllocateValues {
  readonly parts: readonly Partial<Part>[]
  readonly isIntermediary: boolean
}

interface AllocateDialogProps {
  readonly credit: CreditView
  /** What is suggested, to be looked at. */
  readonly parts?: readonly Part[]
  readonly onDone?: () => void
  readonly onClose: () => void
}

/** A credit shared out by hand among the policies whose premium it pays. */
export function AllocateDialog({ credit, parts, onDone, onClose }: AllocateDialogProps) {
  const { t } = useTranslation()
  const required = [{ required: true, message: t('form.required') }]
  const first: readonly Partial<Part>[] = parts ?? [{ amountFen: credit.unallocatedFen }]
  return (
    <ActionDialog<AllocateValues>
      title={t('credits.allocate')}
      width={680}
      preview={
        <Explained text={t('credits.allocatePreview')}>
          <PreviewFacts
            facts={[
              { label: t('credits.payer'), value: credit.payer || '—' },
              { label: t('credits.unallocated'), value: <AmountText fen={credit.unallocatedFen} /> },
              { label: t('credits.text'), value: credit.text || '—', wide: true },
            ]}
          />
        </Explained>
      }
      confirmLabel={t('credits.allocate')}
      initialValues={{ parts: first, isIntermediary: false }}
      run={(values, idempotencyKey) =>
        post('/bank-credits/:number/allocations', {
          number: credit.number,
          version: credit.version,
          idempotencyKey,
          body: {
            parts: values.parts as readonly Part[],
            ...(values.isIntermediary && { payerRelation: 'intermediary' as const }),
          },
        })
      }
      doneMessage={t('credits.allocated')}
      {...(onDone && { onDone })}
      onClose={onClose}
    >
      <Form.List name="parts">
        {(fields, { add, remove }) => (
          <section className="stack" aria-label={t('credits.part')}>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.part}>
                <Form.Item name={[name, 'policyNo']} label={t('credits.policies')} rules={required}>
                  <PolicyPicker issuedOnly />
                </Form.Item>
                <Form.Item name={[name, 'amountFen']} label={t('credits.amount')} rules={required}>
                  <AmountInput />
                </Form.Item>
                {fields.length > 1 && <Button onClick={() => remove(name)}>{t('credits.removePart')}</Button>}
              </div>
            ))}
            <span>
              <Button onClick={() => add({})}>{t('credits.addPart')}</Button>
            </span>
          </section>
        )}
      </Form.List>
      {credit.payerId === null && (
        <Form.Item name="isIntermediary" valuePropName="checked">
          <Checkbox>{t('credits.stated')}</Checkbox>
        </Form.Item>
      )}
    </ActionDialog>
  )
}
