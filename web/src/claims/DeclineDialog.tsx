import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DeclinatureReasonCode, DeclineClaimBody } from '../../../server/claims/claims.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { useSession } from '../session/session.ts'
import type { ClaimDialogProps } from './claimProps.ts'
import styles from './claims.module.css'

const REASONS = [
  'outsideCoverPeriod',
  'notCovered',
  'excludedCause',
  'belowDeductible',
  'limitExhausted',
  'evidenceMissing',
  'intentionalAct',
  'fabricatedEvent',
  'limitationPassed',
] as const satisfies readonly DeclinatureReasonCode[]

/** Declines with one or more reasons, each explained. */
export function DeclineDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const required = [{ required: true, message: t('form.required') }]
  return (
    <ActionDialog<DeclineClaimBody>
      title={t('claims.decline')}
      danger
      preview={<Explained text={t('claims.declinePreview')} />}
      confirmLabel={t('claims.decline')}
      initialValues={{ reasons: [{}] as unknown as DeclineClaimBody['reasons'], determinedOn: businessDate }}
      run={(body) => post(`/claims/${claim.number}/declinature`, { version: claim.version, body })}
      doneMessage={t('claims.declined')}
      onClose={onClose}
    >
      <Form.Item name="determinedOn" label={t('claims.determinedOn')} rules={required}>
        <CivilDateInput max={businessDate} />
      </Form.Item>
      <Form.List name="reasons">
        {(fields, { add, remove }) => (
          <div className="stack">
            {fields.map((field) => (
              <div key={field.key} className={styles.line}>
                <Form.Item name={[field.name, 'code']} label={t('claims.reason')} rules={required}>
                  <Select options={REASONS.map((value) => ({ value, label: t(`claims.declineReasons.${value}`) }))} />
                </Form.Item>
                <Form.Item name={[field.name, 'textZh']} label={t('claims.reasonText')} rules={required}>
                  <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
                </Form.Item>
                {fields.length > 1 && (
                  <Button size="small" onClick={() => remove(field.name)} style={{ marginBottom: 12 }}>
                    {t('claims.removeReason')}
                  </Button>
                )}
              </div>
            ))}
            <Button onClick={() => add({})}>{t('claims.addReason')}</Button>
          </div>
        )}
      </Form.List>
    </ActionDialog>
  )
}
