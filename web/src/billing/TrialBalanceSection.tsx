import { useTranslation } from 'react-i18next'
import type { TrialBalanceLineView } from '../../../server/business/ledger/accounting/accounting.contract.ts'
import { withQuery } from '../api/asking.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ExportButton } from '../components/ExportButton.tsx'
import { FilterBar } from '../components/FilterBar.tsx'
import listStyles from '../components/list.module.css'
import { Section } from '../components/Section.tsx'
import { useListState } from '../components/useListState.ts'
import { useLanguage } from '../i18n/i18n.ts'
import styles from './billing.module.css'

/** Every account with its balance, on any day, as known on any day; it nets to nothing. */
export function TrialBalanceSection() {
  const { t } = useTranslation()
  const language = useLanguage()
  const state = useListState('')
  const values = { effectiveOn: state.value('effectiveOn'), knownOn: state.value('knownOn') }
  const asked = {
    ...(values.effectiveOn && { effectiveOn: values.effectiveOn }),
    ...(values.knownOn && { knownOn: values.knownOn }),
  }
  const { data, error } = useKeptAnswer('/trial-balance', asked)
  const side = (field: 'debitFen' | 'creditFen', title: string): Column<TrialBalanceLineView> => ({
    key: field,
    title,
    align: 'right',
    render: (line) => line[field] !== 0 && <AmountText fen={line[field]} />,
    ...(data && { foot: <AmountText fen={data[field]} /> }),
  })
  const columns: Column<TrialBalanceLineView>[] = [
    {
      key: 'account',
      title: t('postings.account'),
      wordy: true,
      render: ({ account }) => (
        <span className={styles.account}>
          {t(`postings.accountKinds.${account}`)}
          <small className="muted">{t(`postings.accountMeanings.${account}`)}</small>
        </span>
      ),
      ...(data && {
        foot:
          data.differenceFen === 0 ? (
            t('books.balanced')
          ) : (
            <>
              {t('books.unbalanced')} <AmountText fen={data.differenceFen} />
            </>
          ),
      }),
    },
    side('debitFen', t('postings.debit')),
    side('creditFen', t('postings.credit')),
  ]
  return (
    <Section
      title={data ? t('books.trialBalance', { date: data.effectiveOn }) : t('books.title')}
      flush
      extra={
        <ExportButton
          query={withQuery('/trial-balance', { ...asked, language, progress: true })}
          fileName={`${t('books.title')}.xlsx`}
        />
      }
    >
      <div className={listStyles.bar}>
        <FilterBar
          filters={[
            { name: 'effectiveOn', label: t('books.effectiveOn'), kind: 'date' },
            { name: 'knownOn', label: t('books.knownOn'), kind: 'date' },
          ]}
          values={values}
          onChange={state.setFilter}
        />
      </div>
      <DataTable
        caption={t('books.title')}
        columns={columns}
        error={error}
        rows={data?.items}
        rowKey={({ account }) => account}
        empty={<EmptyState title={t('books.noBalances')} hint={t('books.noBalancesHint')} />}
      />
    </Section>
  )
}
