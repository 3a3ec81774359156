import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { GRANT_DECISIONS } from '../../../config/shared/decisions.ts'
import type { GrantView } from '../../../server/business/party/authority/authority.contract.ts'
import { post } from '../api/client.ts'
import { AmountText } from '../components/AmountText.tsx'
import type { BulkAct } from '../components/bulk.ts'
import { CivilDateText } from '../components/CivilDateText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useRangeFilters } from '../components/useRangeFilters.ts'
import { formatPpm } from '../format.ts'
import { useSession } from '../session/session.ts'
import { aboutTerms } from './decisions.ts'
import { HolderName } from './HolderName.tsx'

/** Who may decide what in the own insurer. */
export function GrantsPage() {
  const { t } = useTranslation()
  const range = useRangeFilters()
  const navigate = useNavigate()
  const { permissions } = useSession()
  const revoke: BulkAct<GrantView> = {
    key: 'revoke',
    label: t('grants.revoke'),
    danger: true,
    preview: t('grants.revokePreview'),
    sentence: { label: t('form.reason'), required: true },
    fits: ({ standing }) => standing === 'inForce' || standing === 'notYet',
    run: ({ number, version }, reason) =>
      post('/authority-grants/:number/revocation', { number, version, body: { reason } }),
  }
  const columns: Column<GrantView>[] = [
    { key: 'number', title: t('grants.number'), render: ({ number }) => number },
    {
      key: 'standing',
      title: t('grants.standing'),
      render: ({ standing }) => <StateTag kind="grant" state={standing} />,
    },
    { key: 'holder', title: t('grants.holder'), render: ({ holder }) => <HolderName holder={holder} /> },
    { key: 'decision', title: t('grants.decision'), render: ({ decision }) => t(`grants.decisions.${decision}`) },
    {
      key: 'product',
      title: t('grants.product'),
      render: ({ productCode }) => productCode ?? t('grants.anyProduct'),
    },
    {
      key: 'limit',
      title: t('grants.limit'),
      sort: 'limitFen',
      align: 'right',
      render: ({ limitFen }) => <AmountText fen={limitFen} overview />,
    },
    {
      key: 'discount',
      exported: [],
      title: t('grants.discount'),
      align: 'right',
      render: ({ decision, greatestDiscountPpm }) => (aboutTerms(decision) ? formatPpm(greatestDiscountPpm) : '—'),
    },
    { key: 'approvals', title: t('grants.approvals'), align: 'right', render: ({ approvals }) => approvals },
    {
      key: 'validTo',
      title: t('grants.validTo'),
      render: ({ validTo }) => (validTo ? <CivilDateText date={validTo} /> : t('grants.open')),
    },
  ]
  return (
    <ListPage
      title={t('grants.title')}
      intro={t('grants.intro')}
      path="/authority-grants"
      columns={columns}
      defaultSort="-createdAt"
      filters={[
        { name: 'q', label: t('list.search'), kind: 'text' },
        {
          name: 'decision',
          label: t('grants.decision'),
          kind: 'select',
          options: GRANT_DECISIONS.map((value) => ({
            value,
            label: t(`grants.decisions.${value}`),
          })),
        },
        ...range('validFrom', 'date', t('grants.validFrom')),
        ...range('limitFen', 'amount', t('grants.limit')),
      ]}
      exported
      acts={permissions.includes('authority.manage') ? [revoke] : []}
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/authority-grants/${number}`}
      emptyHint={t('grants.emptyHint')}
      actions={
        permissions.includes('authority.manage') && (
          <Button type="primary" onClick={() => navigate('/authority-grants/new')}>
            {t('grants.new')}
          </Button>
        )
      }
    />
  )
}
