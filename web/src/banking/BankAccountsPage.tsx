import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { BankAccountView } from '../../../server/business/party/banking/banking.contract.ts'
import type { PendingChangeRow } from '../../../server/business/party/changes/changes.contract.ts'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useOpen } from '../components/useOpen.ts'
import { usePermission } from '../session/session.ts'
import { BankAccountDialog } from './BankAccountDialog.tsx'
import { ACTIVITY, standingOf } from './standing.ts'

const PURPOSES = ['general', 'premium', 'claims'] as const
const STANDINGS = ['inUse', 'ended'] as const

/** Where the organisation's money arrives. */
export function BankAccountsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const manages = usePermission('bank-account.manage')
  const { open, show, close } = useOpen<'open'>()
  const columns: Column<BankAccountView>[] = [
    { key: 'number', title: t('banking.number'), render: ({ number }) => number },
    {
      key: 'organisation',
      title: t('banking.organisation'),
      wordy: true,
      render: ({ organisationId }) => <OrganisationName id={organisationId} />,
    },
    { key: 'holder', title: t('banking.accountHolder'), wordy: true, render: ({ accountHolder }) => accountHolder },
    { key: 'bank', title: t('banking.bank'), wordy: true, render: ({ bank }) => bank },
    {
      key: 'accountNumber',
      title: t('banking.accountNumber'),
      render: ({ accountNumber }) => <span className="tabular">{accountNumber}</span>,
    },
    { key: 'purpose', title: t('banking.purpose'), render: ({ purpose }) => t(`banking.purposes.${purpose}`) },
    {
      key: 'createdAt',
      title: t('banking.since'),
      sort: 'createdAt',
      render: ({ createdAt }) => <InstantText at={createdAt} />,
    },
    {
      key: 'state',
      exported: [],
      title: t('banking.state'),
      render: (account) => <StateTag kind="active" state={standingOf(account)} />,
    },
  ]
  return (
    <>
      <ListPage
        title={t('banking.title')}
        intro={t('banking.intro')}
        path="/bank-accounts"
        columns={columns}
        defaultSort="-createdAt"
        filters={[
          { name: 'q', label: t('list.search'), kind: 'text' },
          {
            name: 'purpose',
            label: t('banking.purpose'),
            kind: 'select',
            options: PURPOSES.map((value) => ({ value, label: t(`banking.purposes.${value}`) })),
          },
          {
            name: 'standing',
            label: t('banking.state'),
            kind: 'select',
            options: STANDINGS.map((value) => ({ value, label: t(`state.active.${ACTIVITY[value]}`) })),
          },
        ]}
        exported
        rowKey={({ number }) => number}
        rowPath={({ number }) => `/bank-accounts/${number}`}
        emptyHint={t('banking.emptyHint')}
        actions={
          manages && (
            <Button type="primary" onClick={show('open')}>
              {t('banking.open')}
            </Button>
          )
        }
      />
      {open && (
        <BankAccountDialog
          account={null}
          onProposed={({ number }: PendingChangeRow) => void navigate(`/pending-changes/${number}`)}
          onClose={close}
        />
      )}
    </>
  )
}
