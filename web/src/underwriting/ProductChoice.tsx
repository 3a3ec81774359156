import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { ProductSummaryView } from '../../../server/business/reference/product/product.contract.ts'
import { withQuery } from '../api/asking.ts'

import { OrganisationSelect } from '../components/OrganisationSelect.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { useCodeText, useLanguage } from '../i18n/i18n.ts'
import styles from './productChoice.module.css'

interface ProductChoiceProps {
  readonly products: readonly ProductSummaryView[]
  /** With what this insurer sells of its own. */
  readonly insurer: string | undefined
}

/** The products on sale, to choose what kind of cover is asked for; an insurer may have some of its own. */
export function ProductChoice({ products, insurer }: ProductChoiceProps) {
  const { t } = useTranslation()
  const [, setQuery] = useSearchParams()
  const language = useLanguage()
  const label = useCodeText()
  return (
    <div className="stack">
      <PageHeader title={t('draft.newTitle')} intro={t('draft.chooseProduct')} />
      <div className={styles.insurer}>
        <label htmlFor="product-insurer">{t('draft.insurer')}</label>
        <OrganisationSelect
          id="product-insurer"
          kind="insurer"
          allowClear
          placeholder={t('draft.anyInsurer')}
          value={insurer ?? null}
          onChange={(chosen: string | undefined) => setQuery(chosen ? { insurer: chosen } : {}, { replace: true })}
        />
      </div>
      {products.length === 0 && <p className="muted">{t('products.emptyHint')}</p>}
      <ul className={styles.products}>
        {products.map(({ code, line, name, filingNo }) => (
          <li key={code}>
            <Link to={withQuery('', { product: code, insurer })} className={styles.product}>
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
