import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PreCheckBody } from '../../../server/business/desk/precheck/precheck.contract.ts'
import { ask } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { usePageTitle } from '../components/usePageTitle.ts'
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx'
import { Wordmark } from '../layout/Wordmark.tsx'
import { PreCheckForm } from './PreCheckForm.tsx'
import { PreCheckResult } from './PreCheckResult.tsx'
import styles from './precheck.module.css'

/** For everybody: what cover and subsidy one product could expect. */
export function PreCheckPage() {
  const { t } = useTranslation()
  usePageTitle(t('precheck.title'))
  const products = useAnswer('/pre-check/products')
  const check = useMutation({ mutationFn: (body: PreCheckBody) => ask('/pre-checks', { body }) })
  const checked = products.data?.items.find(({ code }) => code === check.variables?.productCode)
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Wordmark />
        <span className={styles.links}>
          <LanguageSwitch />
          <Link to="/login">{t('precheck.toLogin')}</Link>
        </span>
      </header>
      <main className={styles.main}>
        <h1>{t('precheck.title')}</h1>
        <p className="muted">{t('precheck.intro')}</p>
        <div className={styles.split}>
          <ResourceView query={products}>
            {({ items }) => <PreCheckForm products={items} pending={check.isPending} onCheck={check.mutate} />}
          </ResourceView>
          <div className="stack" aria-live="polite">
            <ProblemAlert error={check.error} />
            {check.data && checked ? (
              <PreCheckResult result={check.data} product={checked} />
            ) : (
              <Section title={t('precheck.premium')}>
                <p className="muted">{t('precheck.empty')}</p>
              </Section>
            )}
          </div>
        </div>
      </main>
    </div>
  )
}
