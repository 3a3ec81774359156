import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { post } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { InsuredItemsChoice } from '../object/InsuredItemsChoice.tsx'
import { useProduct } from '../product/useProduct.ts'
import { useSession } from '../session/session.ts'
import { CertificateFields } from './CertificateFields.tsx'
import { type CertificateValues, certificateOf } from './certificate.ts'
import type { PolicyDialogProps } from './dialogProps.ts'

interface RecordValues extends CertificateValues {
  readonly itemNos: readonly number[]
}

/** The user of the insured objects records that it accepted some of its own, by one certificate. */
export function RecordAcceptanceDialog({ policy, onClose }: PolicyDialogProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { organisation } = useSession()
  const object = useProduct(policy.product).data?.objectName[language] ?? t('kind.item')
  const acceptances = useAnswer('/policies/:number/acceptances', { number: policy.number })
  if (!acceptances.data) return null
  const accepted = new Set(
    acceptances.data.items.filter(({ standing }) => standing === 'inForce').map(({ itemNo }) => itemNo),
  )
  const waiting = policy.terms.items.filter(
    ({ itemNo, userId, deliveredOn }) => userId === organisation.id && deliveredOn && !accepted.has(itemNo),
  )
  return (
    <ActionDialog<RecordValues>
      title={t('policies.accept')}
      preview={<Explained text={t('policies.acceptPreview', { object })} />}
      confirmLabel={t('policies.accept')}
      initialValues={{ itemNos: waiting.map(({ itemNo }) => itemNo) }}
      run={async ({ itemNos, ...values }, idempotencyKey) =>
        post('/policies/:number/acceptances', {
          number: policy.number,
          version: policy.version,
          idempotencyKey,
          body: { itemNos, ...(await certificateOf(policy.number, values)) },
        })
      }
      doneMessage={t('policies.accepted')}
      onClose={onClose}
    >
      <Form.Item
        name="itemNos"
        label={t('policies.acceptedItems', { object })}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <InsuredItemsChoice items={waiting} />
      </Form.Item>
      <CertificateFields policyNo={policy.number} />
    </ActionDialog>
  )
}
