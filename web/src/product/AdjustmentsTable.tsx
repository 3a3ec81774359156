import { useTranslation } from 'react-i18next'
import type { TariffView } from '../../../server/business/reference/product/product.contract.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ReferenceText } from '../components/ReferenceText.tsx'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { ppmRange } from './ppmRange.ts'

/** Loadings and discounts the underwriter may agree, and the bounds of each and of all together. */
export function AdjustmentsTable({ adjustments }: { readonly adjustments: NonNullable<TariffView['adjustments']> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Section
      title={t('products.adjustments')}
      flush
      extra={
        <small className="muted">
          <ReferenceText text={adjustments.reference} />
        </small>
      }
    >
      <DataTable
        caption={t('products.adjustments')}
        columns={[
          {
            key: 'name',
            title: t('products.adjustment'),
            wordy: true,
            render: ({ name }) => name[language],
            foot: t('products.together'),
          },
          {
            key: 'bounds',
            title: t('products.adjustmentBounds'),
            align: 'right',
            render: ppmRange,
            foot: ppmRange(adjustments),
          },
          {
            key: 'reference',
            title: t('steps.reference'),
            render: ({ reference }) => <ReferenceText text={reference} />,
          },
        ]}
        rows={adjustments.rules}
        rowKey={({ code }) => code}
        empty={null}
      />
    </Section>
  )
}
