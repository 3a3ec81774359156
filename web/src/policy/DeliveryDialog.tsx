import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { objectLabel } from '../object/objectLabel.ts'
import { useProduct } from '../product/useProduct.ts'
import { useSession } from '../session/session.ts'
import type { PolicyDialogProps } from './dialogProps.ts'

interface DeliveryDates {
  /** By item number; an item left empty is not delivered yet. */
  readonly dates?: Readonly<Record<string, string | null>>
}

/** The user of the insured objects says when its own arrived. */
export function DeliveryDialog({ policy, onClose }: PolicyDialogProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { businessDate, organisation } = useSession()
  const object = useProduct(policy.product).data?.objectName[language] ?? t('kind.item')
  const items = policy.terms.items
  const waiting = items.filter(({ userId, deliveredOn }) => userId === organisation.id && !deliveredOn)
  return (
    <ActionDialog<DeliveryDates>
      title={t('policies.deliver')}
      preview={<Explained text={t('policies.deliverPreview', { object })} />}
      confirmLabel={t('policies.deliver')}
      run={({ dates = {} }) =>
        post('/policies/:number/delivery-confirmations', {
          number: policy.number,
          version: policy.version,
          body: {
            items: Object.entries(dates).flatMap(([itemNo, deliveredOn]) =>
              deliveredOn ? [{ itemNo: Number(itemNo), deliveredOn }] : [],
            ),
          },
        })
      }
      doneMessage={t('policies.delivered')}
      onClose={onClose}
    >
      {waiting.map(({ itemNo, name, serialNumber }) => (
        <Form.Item
          key={itemNo}
          name={['dates', String(itemNo)]}
          label={objectLabel({ name, serialNumber })}
          rules={[{ required: waiting.length === 1, message: t('form.required') }]}
        >
          <CivilDateInput max={businessDate} />
        </Form.Item>
      ))}
    </ActionDialog>
  )
}
