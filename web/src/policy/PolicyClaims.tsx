import { useTranslation } from 'react-i18next'
import { useKeptAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'

/** Claims under one policy; nothing while there are none. */
export function PolicyClaims({ policyNo }: { readonly policyNo: string }) {
  const { t } = useTranslation()
  const claims = useKeptAnswer('/claims', { policyNo, limit: 50 })
  if (claims.data?.items.length === 0) return null
  return (
    <Section title={t('policies.claims')} flush>
      <DataTable
        caption={t('policies.claims')}
        columns={[
          { key: 'number', title: t('claims.number'), render: ({ number }) => number },
          { key: 'state', title: t('claims.state'), render: ({ state }) => <StateTag kind="claim" state={state} /> },
          { key: 'lossOn', title: t('claims.lossOn'), render: ({ lossOn }) => lossOn },
          {
            key: 'estimated',
            title: t('claims.estimated'),
            align: 'right',
            render: ({ estimatedLossFen }) => <AmountText fen={estimatedLossFen} />,
          },
          {
            key: 'paid',
            title: t('claims.paid'),
            align: 'right',
            render: ({ paidFen }) => <AmountText fen={paidFen} />,
          },
        ]}
        error={claims.error}
        rows={claims.data?.items}
        rowKey={({ number }) => number}
        rowPath={({ number }) => `/claims/${number}`}
        empty={null}
      />
    </Section>
  )
}
