import { useTranslation } from 'react-i18next'
import { useKeptAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { ActionTypes } from './ActionTypes.tsx'

/** Changes of one policy, the latest first. */
export function PolicyEndorsements({ policyNo }: { readonly policyNo: string }) {
  const { t } = useTranslation()
  const endorsements = useKeptAnswer('/endorsements', { policyNo, limit: 50 })
  return (
    <Section title={t('endorsements.title')} flush>
      <DataTable
        caption={t('endorsements.title')}
        columns={[
          { key: 'number', title: t('endorsements.number'), render: ({ number }) => number },
          {
            key: 'state',
            title: t('endorsements.state'),
            render: ({ state }) => <StateTag kind="endorsement" state={state} />,
          },
          {
            key: 'actions',
            title: t('endorsements.actions'),
            wordy: true,
            render: ({ actionTypes }) => <ActionTypes types={actionTypes} />,
          },
          {
            key: 'effectiveFrom',
            title: t('endorsements.effectiveFrom'),
            render: ({ effectiveFrom }) => <CivilDateText date={effectiveFrom} />,
          },
          {
            key: 'difference',
            title: t('endorsements.difference'),
            align: 'right',
            render: ({ differenceFen }) => <AmountText fen={differenceFen} />,
          },
        ]}
        error={endorsements.error}
        rows={endorsements.data?.items}
        rowKey={({ number }) => number}
        rowPath={({ number }) => `/endorsements/${number}`}
        empty={<EmptyState title={t('endorsements.none')} hint={t('endorsements.noneHint')} />}
      />
    </Section>
  )
}
