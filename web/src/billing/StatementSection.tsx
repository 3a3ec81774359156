import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIST_MOST } from '../../../config/shared/sizes.ts'
import { addressFor, withQuery } from '../api/asking.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ExportButton } from '../components/ExportButton.tsx'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { StatementBalances } from './StatementBalances.tsx'
import { useStatementColumns } from './statementColumns.tsx'

const ACCOUNTS = ['premiumReceivable', 'claimPayable', 'coinsuranceSettlement'] as const
type Account = (typeof ACCOUNTS)[number]

interface StatementSectionProps {
  readonly policyNo: string
  /** The first day of the policy's money. */
  readonly since: string
}

/** What is owed under one policy: before, each movement, after. */
export function StatementSection({ policyNo, since }: StatementSectionProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [account, setAccount] = useState<Account>('premiumReceivable')
  const asked = { number: policyNo, account, since }
  const { data, error } = useKeptAnswer('/policies/:number/statement', { ...asked, limit: LIST_MOST })
  const columns = useStatementColumns(true)
  return (
    <Section
      title={t('accountStatements.ofPolicy')}
      extra={
        <div className="row">
          <Select<Account>
            aria-label={t('accountStatements.account')}
            value={account}
            onChange={setAccount}
            options={ACCOUNTS.map((value) => ({ value, label: t(`postings.accountKinds.${value}`) }))}
            popupMatchSelectWidth={false}
          />
          <ExportButton
            query={withQuery(addressFor('/policies/:number/statement', { number: policyNo }), {
              account,
              since,
              language,
              progress: true,
            })}
            fileName={`${t('accountStatements.ofPolicy')} ${policyNo}.xlsx`}
          />
        </div>
      }
    >
      <div className="stack">
        {data && <StatementBalances statement={data} />}
        <DataTable
          caption={t('accountStatements.ofPolicy')}
          columns={columns}
          error={error}
          rows={data?.items}
          rowKey={({ number }) => number}
          empty={<EmptyState title={t('accountStatements.none')} hint={t('accountStatements.noneHint')} />}
        />
      </div>
    </Section>
  )
}
