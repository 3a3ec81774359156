import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { QuoteComparisonView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { ScrollRegion } from '../components/ScrollRegion.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { quoteStanding } from './quoteStanding.ts'
import { figureText, useTermName } from './termText.ts'
import styles from './underwriting.module.css'

/** The quotes of a submission side by side; what differs from the first is marked. */
export function ComparePage() {
  const { t } = useTranslation()
  const { number = '' } = useParams()
  const comparison = useAnswer('/submissions/:number/quote-comparison', { number })
  return (
    <div className="stack">
      <PageHeader title={t('uw.compareTitle', { number })} intro={t('uw.compareIntro')} />
      <ResourceView query={comparison}>
        {(data) => (
          <Section
            title={t('uw.quotes')}
            flush
            extra={<Link to={`/submissions/${number}`}>{`${t('kind.submission')} ${number}`}</Link>}
          >
            {data.quotes.length === 0 ? (
              <EmptyState title={t('uw.nothingToCompare')} />
            ) : (
              <ComparisonTable comparison={data} />
            )}
          </Section>
        )}
      </ResourceView>
    </div>
  )
}

function ComparisonTable({ comparison }: { readonly comparison: QuoteComparisonView }) {
  const { t } = useTranslation()
  const { quotes, rows, product } = comparison
  const nameOf = useTermName(product)
  return (
    <ScrollRegion label={t('uw.compare')}>
      <table className={styles.comparison}>
        <caption className="visually-hidden">{t('uw.compare')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('uw.figure')}</th>
            <th scope="col" className={styles.figure}>
              {t('uw.asked')}
            </th>
            {quotes.map((quote) => (
              <th key={quote.number} scope="col" className={styles.figure}>
                <Link to={`/quotes/${quote.number}`}>{quote.number}</Link>{' '}
                <StateTag kind="quote" state={quoteStanding(quote)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, unit, asked, cells }) => (
            <tr key={field}>
              <th scope="row">{nameOf(field)}</th>
              <td className={styles.figure}>{figureText(asked, unit)}</td>
              {cells.map(({ value, changed }, index) => (
                <td key={quotes[index]?.number} className={unit === 'text' ? undefined : styles.figure}>
                  {changed ? (
                    <strong className={styles.changed}>
                      {figureText(value, unit)}
                      <span className="visually-hidden"> {t('uw.changed')}</span>
                    </strong>
                  ) : (
                    figureText(value, unit)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
