import { useTranslation } from 'react-i18next'
import { useKeptAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'

/** Whether and how a policy goes on. */
export function PolicyRenewal({ policyNo }: { readonly policyNo: string }) {
  const { t } = useTranslation()
  const renewals = useKeptAnswer('/renewals', { policyNo, limit: 1 })
  return (
    <Section title={t('renewals.title')} flush>
      <DataTable
        caption={t('renewals.title')}
        columns={[
          { key: 'number', title: t('renewals.number'), render: ({ number }) => number },
          {
            key: 'state',
            title: t('renewals.state'),
            render: ({ state, stage }) =>
              stage ? <StateTag kind="renewalStage" state={stage} /> : <StateTag kind="renewal" state={state} />,
          },
          {
            key: 'expiresOn',
            title: t('renewals.expiresOn'),
            render: ({ expiresOn }) => <CivilDateText date={expiresOn} />,
          },
          {
            key: 'offered',
            title: t('renewals.offered'),
            align: 'right',
            render: ({ offeredPremiumFen }) => <AmountText fen={offeredPremiumFen} />,
          },
          {
            key: 'difference',
            title: t('renewals.difference'),
            align: 'right',
            render: ({ differenceFen }) => <AmountText fen={differenceFen} />,
          },
          {
            key: 'renewedBy',
            title: t('renewals.renewedBy'),
            render: ({ renewedBy }) => renewedBy?.policyNo ?? '—',
          },
        ]}
        error={renewals.error}
        rows={renewals.data?.items}
        rowKey={({ number }) => number}
        rowPath={({ number }) => `/renewals/${number}`}
        empty={<EmptyState title={t('renewals.none')} hint={t('renewals.noneHint')} />}
      />
    </Section>
  )
}
