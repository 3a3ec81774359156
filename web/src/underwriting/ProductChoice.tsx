import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProductSummaryView } from '../../../server/product/product.contract.ts'
import { PageHeader } from '../components/PageHeader.tsx'
import { useCodeText, useLanguage } from '../i18n/i18n.ts'
import styles from './productChoice.module.css'

/** The products on sale, to choose what kind of cover is asked for. */
export function ProductChoice({ products }: { readonly products: readonly ProductSummaryView[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const label = useCodeText()
  return (
    <div className="stack">
      <PageHeader title={t('draft.newTitle')} intro={t('draft.chooseProduct')} />
      {products.length === 0 && <p className="muted">{t('products.emptyHint')}</p>}
      <ul className={styles.products}>
        {products.map(({ code, line, name, filingNo }) => (
          <li key={code}>
            <Link to={`?product=${code}`} className={styles.product}>
              <small>{label('line', line)}</small>
              <strong>{name[language]}</strong>
              <small>{filingNo}</small>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
