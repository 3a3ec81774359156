import { useTranslation } from 'react-i18next'
import type { ReferralRow } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { formatPpm } from '../format.ts'
import { useSession } from '../session/session.ts'
import { ReferralDue } from './ReferralDue.tsx'

/** The queue of referred quotes that this person may decide, earliest deadline first. */
export function ReferralsPage() {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const columns: Column<ReferralRow>[] = [
    { key: 'number', title: t('quotes.number'), render: ({ number }) => number },
    {
      key: 'due',
      title: t('uw.referralDue'),
      sort: 'dueOn',
      render: ({ referral }) => (
        <span className={referral.dueOn !== null && referral.dueOn < businessDate ? 'warning' : undefined}>
          <ReferralDue date={referral.dueOn} />
        </span>
      ),
    },
    { key: 'equipment', title: t('submissions.equipment'), wordy: true, render: ({ firstItemName }) => firstItemName },
    {
      key: 'maker',
      title: t('party.manufacturer'),
      wordy: true,
      render: ({ parties }) => <OrganisationName id={parties.manufacturerId} />,
    },
    {
      key: 'limit',
      title: t('submissions.limit'),
      align: 'right',
      render: ({ totalLimitFen }) => <AmountText fen={totalLimitFen} overview />,
    },
    {
      key: 'premium',
      title: t('quotes.premium'),
      align: 'right',
      render: ({ premiumFen }) => <AmountText fen={premiumFen} overview />,
    },
    {
      key: 'discount',
      title: t('uw.discount'),
      align: 'right',
      render: ({ discountPpm }) => (discountPpm === 0 ? '—' : formatPpm(discountPpm)),
    },
    {
      key: 'approvals',
      title: t('uw.approvals'),
      render: ({ approvalsGiven, approvalsNeeded }) =>
        t('uw.approvalsOf', { given: approvalsGiven, needed: approvalsNeeded }),
    },
    { key: 'by', title: t('uw.referredBy'), render: ({ referral }) => referral.byName },
    { key: 'reason', title: t('uw.referralReason'), wordy: true, render: ({ referral }) => referral.reason },
  ]
  return (
    <ListPage
      title={t('uw.referrals')}
      intro={t('uw.referralsIntro')}
      path="/referrals"
      columns={columns}
      defaultSort="dueOn"
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/quotes/${number}`}
      emptyHint={t('uw.referralsEmpty')}
    />
  )
}
