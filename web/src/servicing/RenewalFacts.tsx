import { useTranslation } from 'react-i18next'
import type { RenewalView } from '../../../server/business/servicing/renewal/renewal.contract.ts'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { Facts } from '../components/Facts.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'

/** Who is to go on with whom, for which days, and by when. */
export function RenewalFacts({ renewal }: { readonly renewal: RenewalView }) {
  const { t } = useTranslation()
  const { parties, period, preparedOn, acceptUntil, submissionNo, quoteNo, gapDays } = renewal
  return (
    <Facts
      facts={[
        { label: t('party.manufacturer'), value: <OrganisationName id={parties.manufacturerId} /> },
        { label: t('party.insurer'), value: <OrganisationName id={parties.insurerIds[0]} /> },
        { label: t('renewals.period'), value: <PeriodText period={period} /> },
        {
          label: t('renewals.gap'),
          value: gapDays > 0 ? t('renewals.days', { n: gapDays }) : t('renewals.continuous'),
        },
        { label: t('renewals.preparedOn'), value: <CivilDateText date={preparedOn} /> },
        { label: t('renewals.acceptUntil'), value: <CivilDateText date={acceptUntil} /> },
        { label: t('renewals.submission'), value: <ObjectLink kind="submission" number={submissionNo} /> },
        { label: t('renewals.quote'), value: <ObjectLink kind="quote" number={quoteNo} /> },
      ]}
    />
  )
}
