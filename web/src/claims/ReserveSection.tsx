import { useTranslation } from 'react-i18next'
import { AmountText } from '../components/AmountText.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { Section } from '../components/Section.tsx'
import type { ClaimProps } from './claimProps.ts'

/** Every level the reserve had, and why it was changed. */
export function ReserveSection({ claim }: ClaimProps) {
  const { t } = useTranslation()
  const history = (claim.reserve?.history ?? []).map((entry, index) => ({ ...entry, key: String(index) }))
  if (history.length === 0) return null
  return (
    <Section title={t('claims.reserveHistory')} flush>
      <DataTable
        caption={t('claims.reserveHistory')}
        columns={[
          { key: 'on', title: t('postings.date'), render: ({ on }) => on },
          {
            key: 'reason',
            title: t('claims.reserveReason'),
            render: ({ because, reasonZh }) => (because ? t(`claims.reserveReleased.${because}`) : reasonZh),
          },
          {
            key: 'amount',
            title: t('claims.reserve'),
            align: 'right',
            render: ({ amountFen }) => <AmountText fen={amountFen} />,
          },
        ]}
        rows={history}
        rowKey={({ key }) => key}
        empty={null}
      />
    </Section>
  )
}
