import { useTranslation } from 'react-i18next'
import type { TariffView } from '../../../server/business/reference/product/product.contract.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ReferenceText } from '../components/ReferenceText.tsx'
import { Section } from '../components/Section.tsx'
import { formatPpm } from '../format.ts'
import styles from './product.module.css'
import type { KeyNames } from './tariffText.ts'

interface CoverRatingSectionProps {
  readonly covers: TariffView['covers']
  readonly names: KeyNames
}

/** How the covers come to their premium: a share of the whole each, or each on its own limit. */
export function CoverRatingSection({ covers, names }: CoverRatingSectionProps) {
  const { t } = useTranslation()
  const nameOf = (code: string) =>
    names.product?.covers.find((cover) => cover.code === code)?.name[names.language] ?? code
  return (
    <Section
      title={t('products.coverRating')}
      flush
      extra={
        <small className="muted">
          <ReferenceText text={covers.reference} />
        </small>
      }
    >
      {covers.by === 'ownLimit' ? (
        <p className={styles.filter}>{t('products.ownLimit')}</p>
      ) : (
        <DataTable
          caption={t('products.coverRating')}
          columns={[
            { key: 'cover', title: t('terms.cover'), render: ([code]) => nameOf(code) },
            { key: 'share', title: t('products.share'), align: 'right', render: ([, ppm]) => formatPpm(ppm) },
          ]}
          rows={Object.entries(covers.sharesPpm)}
          rowKey={([code]) => code}
          empty={null}
        />
      )}
    </Section>
  )
}
