import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DeclinatureReasonCode, DeclineClaimBody } from '../../../server/business/claims/claims.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
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
export const DeclineDialog = (props: ClaimDialogProps) => <ReasonsDialog {...props} alone />

/** Puts the same before a second person. */
export const ProposeDeclinatureDialog = (props: ClaimDialogProps) => <ReasonsDialog {...props} alone={false} />

function ReasonsDialog({ claim, onClose, alone }: ClaimDialogProps & { readonly alone: boolean }) {
  const { t } = useTranslation()
  const title = t(alone ? 'claims.decline' : 'claims.proposeDeclinature')
  const { businessDate } = useSession()
  const required = [{ required: true, message: t('form.required') }]
  return (
    <ActionDialog<DeclineClaimBody>
      title={title}
      danger
      preview={
        <Explained text={t(alone ? 'claims.declinePreview' : 'claims.proposeDeclinaturePreview')}>
          <PreviewFacts
            facts={[
              { label: t('claims.atStake'), value: <AmountText fen={claim.declining?.amountFen ?? null} /> },
              {
                label: t('claims.secondPersonAbove'),
                value: <AmountText fen={claim.declining?.secondPersonAboveFen ?? null} />,
              },
            ]}
          />
        </Explained>
      }
      confirmLabel={title}
      initialValues={{ reasons: [{}] as unknown as DeclineClaimBody['reasons'], determinedOn: businessDate }}
      run={(body) =>
        post(alone ? '/claims/:number/declinature' : '/claims/:number/declinature-proposal', {
          number: claim.number,
          version: claim.version,
          body,
        })
      }
      doneMessage={t(alone ? 'claims.declined' : 'pendingChanges.proposed')}
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
