import { useTranslation } from 'react-i18next'
import type { AcknowledgementView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { InstantText } from '../components/InstantText.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'

/** To whom exclusions and own shares were shown and explained, when, and of which product version. */
export function AcknowledgementsList({ records }: { readonly records: readonly AcknowledgementView[] }) {
  const { t } = useTranslation()
  if (records.length === 0) return <p className="muted">{t('uw.noAcknowledgements')}</p>
  return (
    <ul className="stack" style={{ listStyle: 'none' }}>
      {records.map(({ at, byName, organisationId, product, exclusions, quoteNo }) => (
        <li key={at}>
          <div className="row">
            <strong>
              {t(`uw.acknowledgedFor.${quoteNo ? 'quote' : 'submission'}`)} {quoteNo}
            </strong>
            <span>
              {byName} · <OrganisationName id={organisationId} />
            </span>
            <span className="muted">
              <InstantText at={at} />
            </span>
          </div>
          <p className="muted">
            {product.code} {product.version} · {t('uw.exclusionsShown', { n: exclusions.length })}
          </p>
        </li>
      ))}
    </ul>
  )
}
