import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { StatementRow } from '../../../server/business/policy/collection/collection.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { formatCount } from '../format.ts'
import { usePermission } from '../session/session.ts'

/** Bank statements as they were imported. */
export function StatementsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const imports = usePermission('bank-statement.import')
  const columns: Column<StatementRow>[] = [
    { key: 'number', title: t('statements.number'), render: ({ number }) => number },
    {
      key: 'account',
      title: t('statements.account'),
      render: ({ bankAccountNo }) => <ObjectLink kind="bankAccount" number={bankAccountNo} />,
    },
    { key: 'file', title: t('statements.file'), wordy: true, render: ({ fileName }) => fileName },
    {
      key: 'days',
      exported: ['firstDay', 'lastDay'],
      title: t('statements.days'),
      render: ({ firstDay, lastDay }) => (firstDay === lastDay ? firstDay : `${firstDay} – ${lastDay}`),
    },
    {
      key: 'creditCount',
      title: t('statements.creditCount'),
      align: 'right',
      render: ({ creditCount }) => formatCount(creditCount),
    },
    {
      key: 'credits',
      title: t('statements.credits'),
      align: 'right',
      render: ({ creditFen }) => <AmountText fen={creditFen} />,
    },
    {
      key: 'debits',
      exported: ['debitCount', 'debits'],
      title: t('statements.debits'),
      align: 'right',
      render: ({ debitFen }) => <AmountText fen={debitFen} />,
    },
    { key: 'importedBy', title: t('statements.importedBy'), render: ({ importedByName }) => importedByName },
    {
      key: 'createdAt',
      title: t('statements.createdAt'),
      sort: 'createdAt',
      render: ({ createdAt }) => <InstantText at={createdAt} />,
    },
  ]
  return (
    <ListPage
      title={t('statements.title')}
      intro={t('statements.intro')}
      path="/bank-statements"
      columns={columns}
      defaultSort="-createdAt"
      exported
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/bank-statements/${number}`}
      emptyHint={t('statements.emptyHint')}
      actions={
        imports && (
          <>
            <Button onClick={() => void navigate('/bank-credit-matches')}>{t('matching.title')}</Button>
            <Button type="primary" onClick={() => void navigate('/bank-statements/import')}>
              {t('statements.import')}
            </Button>
          </>
        )
      }
    />
  )
}
