import { useTranslation } from 'react-i18next'
import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { ProductName } from '../product/ProductName.tsx'
import { TariffLink } from '../product/TariffLink.tsx'

/** Parties, product and origin of a policy. */
export function PolicyFacts({ policy }: { readonly policy: PolicyView }) {
  const { t } = useTranslation()
  const { parties, product, tariff, imported } = policy
  return (
    <Facts
      facts={[
        { label: t('policies.holder'), value: <OrganisationName id={policy.holderId} /> },
        { label: t('policies.insurers'), value: <OrganisationName id={parties.insurerIds[0]} /> },
        { label: t('party.recommender'), value: <OrganisationName id={parties.recommenderId} /> },
        {
          label: t('policies.paid'),
          value: <AmountText fen={policy.state === 'issued' ? policy.paidPremiumFen : null} />,
        },
        { label: t('policies.product'), value: <ProductName product={product} />, wide: true },
        { label: t('policies.filing'), value: product.filingNo },
        ...(tariff ? [{ label: t('policies.tariff'), value: <TariffLink rated={{ product, tariff }} /> }] : []),
        ...(imported
          ? [
              { label: t('policies.foreignNo'), value: imported.foreignNo },
              {
                label: t('policies.importedWith'),
                value: <ObjectLink kind="bordereau" number={imported.bordereauNo} />,
              },
            ]
          : []),
        { label: t('policies.submission'), value: <ObjectLink kind="submission" number={policy.submissionNo} /> },
        { label: t('policies.quote'), value: <ObjectLink kind="quote" number={policy.quoteNo} /> },
        { label: t('policies.years'), value: t('policies.yearsValue', { n: policy.continuousYears }) },
        { label: t('policies.renewalOf'), value: <ObjectLink kind="policy" number={policy.renewalOf} /> },
        { label: t('policies.boundAt'), value: <InstantText at={policy.boundAt} /> },
        { label: t('policies.issuedAt'), value: <InstantText at={policy.issuedAt} /> },
      ]}
    />
  )
}
