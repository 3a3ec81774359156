import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { PeriodText } from '../components/PeriodText.tsx'
import { Section } from '../components/Section.tsx'
import styles from './product.module.css'

/** Every version of the product; each opens as it was when it began. */
export function VersionList({ product }: { readonly product: ProductView }) {
  const { t } = useTranslation()
  return (
    <Section title={t('products.versions')}>
      <ul className={styles.versions}>
        {product.versions.toReversed().map(({ version, effective, hash }) => (
          <li key={hash}>
            {hash === product.hash ? (
              <strong aria-current="true">{t('products.thisVersion', { version })}</strong>
            ) : (
              <Link to={`/products/${product.code}?hash=${hash}`}>{version}</Link>
            )}
            <PeriodText period={effective} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
