import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DisclosureView, OwnShare } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { formatFen, formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import type { ProductReference } from '../product/useProduct.ts'
import { CauseList } from './CauseList.tsx'
import { ConditionsList } from './ConditionsList.tsx'
import { useTermName } from './termText.ts'
import styles from './underwriting.module.css'

/** What the person ticks; sent only where something must be acknowledged. */
export interface AcknowledgingValues {
  readonly acknowledged?: boolean
}

/** What a panel acknowledges, as the server takes it. */
export const acknowledgementOf = ({ product, exclusions }: DisclosureView) => ({
  productHash: product.hash,
  exclusions: exclusions.map(({ code }) => code),
})

/** Exclusions, own shares and conditions, to be read and confirmed (Insurance Law art. 17); inside a form. */
export function DisclosurePanel({ disclosure }: { readonly disclosure: DisclosureView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { product, exclusions, ownShares, conditions, acknowledgement, outdated } = disclosure
  return (
    <section className={styles.disclosure} aria-label={t('uw.disclosure')}>
      <h3>{t('uw.disclosure')}</h3>
      <p className="muted">{t('uw.disclosureIntro')}</p>
      {acknowledgement && outdated.length > 0 && (
        <div>
          <p className="warning">{t('uw.changedTerms')}</p>
          <CauseList causes={outdated} />
        </div>
      )}
      <p>
        {t('uw.disclosedProduct')} {product.code} {product.version}
      </p>
      <h4>{t('uw.exclusions')}</h4>
      <ol className={styles.clauses}>
        {exclusions.map(({ code, text }) => (
          <li key={code}>
            <strong>{text[language]}</strong>
          </li>
        ))}
      </ol>
      <h4>{t('uw.ownShares')}</h4>
      <OwnSharesTable ownShares={ownShares} product={product} />
      {conditions.length > 0 && (
        <>
          <h4>{t('uw.conditions')}</h4>
          <ConditionsList conditions={conditions} />
        </>
      )}
      <Form.Item
        name="acknowledged"
        valuePropName="checked"
        rules={[
          {
            validator: async (_, ticked?: boolean) => {
              if (!ticked) throw new Error(t('uw.acknowledgeRequired'))
            },
          },
        ]}
      >
        <Checkbox>{t('uw.acknowledge')}</Checkbox>
      </Form.Item>
    </section>
  )
}

function OwnSharesTable({
  ownShares,
  product,
}: {
  readonly ownShares: readonly OwnShare[]
  readonly product: ProductReference
}) {
  const { t } = useTranslation()
  const nameOf = useTermName(product)
  const columns: Column<OwnShare>[] = [
    { key: 'cover', title: t('terms.cover'), render: ({ code }) => nameOf(`covers.${code}.`).replace(' · ', '') },
    {
      key: 'deductible',
      title: t('terms.deductible'),
      align: 'right',
      render: ({ deductibleFen }) => formatFen(deductibleFen),
    },
    {
      key: 'share',
      title: t('terms.deductibleShare'),
      align: 'right',
      render: ({ deductiblePpm }) => formatPpm(deductiblePpm),
    },
    { key: 'copay', title: t('terms.copay'), align: 'right', render: ({ copayPpm }) => formatPpm(copayPpm) },
  ]
  return (
    <DataTable
      caption={t('uw.ownShares')}
      columns={columns}
      rows={ownShares}
      rowKey={({ code }) => code}
      empty={null}
    />
  )
}
