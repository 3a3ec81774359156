import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RenewalView } from '../../../server/business/servicing/renewal/renewal.contract.ts'
import { ObjectLink } from '../components/ObjectLink.tsx'

/** What somebody has to know of a renewal before anything else: how it ended, that it is outdated, that it leaves a gap. */
export function RenewalAlerts({ renewal }: { readonly renewal: RenewalView }) {
  const { t } = useTranslation()
  const { state, outdatedBy, nonRenewal, renewedBy, policyNo } = renewal
  const gap = renewedBy?.gapDays ?? (state === 'open' ? renewal.gapDays : 0)
  return (
    <>
      {state === 'open' && outdatedBy && (
        <Alert type="warning" showIcon title={t('renewals.outdated', { number: outdatedBy })} />
      )}
      {gap > 0 && <Alert type="warning" showIcon title={t('renewals.gapTold', { policy: policyNo, n: gap })} />}
      {nonRenewal && (
        <Alert
          type="warning"
          showIcon
          title={t(`renewals.nonRenewalBy.${nonRenewal.side}`)}
          description={
            <>
              {nonRenewal.reason}
              <br />
              <span className="muted">
                {t('renewals.nonRenewalFacts', { name: nonRenewal.byName, day: nonRenewal.toldOn })}
              </span>
            </>
          }
        />
      )}
      {state === 'lapsed' && <Alert type="error" showIcon title={t('renewals.lapsed')} />}
      {state === 'closed' && <Alert type="info" showIcon title={t('renewals.closed')} />}
      {renewedBy && (
        <Alert
          type="success"
          showIcon
          title={
            <>
              {t('renewals.renewed')} <ObjectLink kind="policy" number={renewedBy.policyNo} />
            </>
          }
        />
      )}
    </>
  )
}
