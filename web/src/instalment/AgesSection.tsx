import { useTranslation } from 'react-i18next'
import type { Age, HolderReceivableView } from '../../../server/business/policy/instalment/instalment.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Facts } from '../components/Facts.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { Section } from '../components/Section.tsx'

const AGES = ['notDue', 'to30', 'to60', 'to90', 'more'] as const satisfies readonly Age[]

/** What is owed by its age, in all and by those who owe most. */
export function AgesSection() {
  const { t } = useTranslation()
  const { data, error } = useAnswer('/receivable-ages', {})
  const columns: Column<HolderReceivableView>[] = [
    {
      key: 'holder',
      title: t('receivables.holder'),
      wordy: true,
      render: ({ holderId }) => <OrganisationName id={holderId} />,
    },
    {
      key: 'open',
      title: t('receivables.open'),
      align: 'right',
      render: ({ openFen }) => <AmountText fen={openFen} />,
    },
    ...AGES.map(
      (age): Column<HolderReceivableView> => ({
        key: age,
        title: t(`receivables.ages.${age}`),
        align: 'right',
        render: ({ ages }) => <AmountText fen={ages[age]} />,
      }),
    ),
  ]
  return (
    <>
      <Section title={data ? t('receivables.byAge', { day: data.day }) : t('receivables.title')}>
        <Facts
          facts={[
            { label: t('receivables.open'), value: <AmountText fen={data?.openFen ?? null} /> },
            ...AGES.map((age) => ({
              label: t(`receivables.ages.${age}`),
              value: <AmountText fen={data?.ages[age] ?? null} />,
            })),
          ]}
        />
      </Section>
      <Section title={t('receivables.byHolder')} flush>
        <DataTable
          caption={t('receivables.byHolder')}
          columns={columns}
          rows={data?.holders}
          error={error}
          rowKey={({ holderId }) => holderId}
          empty={<EmptyState title={t('receivables.nothing')} hint={t('receivables.emptyHint')} />}
        />
        {data && data.holderCount > data.holders.length && (
          <p className="muted">{t('receivables.holdersCut', { shown: data.holders.length, all: data.holderCount })}</p>
        )}
      </Section>
    </>
  )
}
