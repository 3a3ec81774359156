import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { BordereauRow } from '../../../server/business/policy/bordereau/bordereau.contract.ts'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useStateOptions } from '../components/useStateOptions.ts'
import { formatCount } from '../format.ts'
import { usePermission } from '../session/session.ts'
import { isUnderWay } from './progress.ts'

/** Lists of policies that the own organisation brought in. */
export function BordereauxPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const imports = usePermission('bordereau.import')
  const states = useStateOptions('bordereau')
  const count = (key: 'policies' | 'written' | 'known' | 'wrong'): Column<BordereauRow> => ({
    key,
    title: t(`bordereaux.${key}`),
    align: 'right',
    render: ({ counts }) => formatCount(counts[key]),
  })
  const columns: Column<BordereauRow>[] = [
    { key: 'number', title: t('bordereaux.number'), render: ({ number }) => number },
    { key: 'state', title: t('bordereaux.state'), render: ({ state }) => <StateTag kind="bordereau" state={state} /> },
    { key: 'file', title: t('bordereaux.file'), wordy: true, render: ({ fileName }) => fileName },
    { key: 'product', title: t('bordereaux.product'), render: ({ productCode }) => productCode ?? '—' },
    count('policies'),
    count('written'),
    count('known'),
    count('wrong'),
    { key: 'importedBy', title: t('bordereaux.importedBy'), render: ({ importedByName }) => importedByName },
    {
      key: 'createdAt',
      title: t('bordereaux.createdAt'),
      sort: 'createdAt',
      render: ({ createdAt }) => <InstantText at={createdAt} />,
    },
  ]
  return (
    <ListPage
      title={t('bordereaux.title')}
      intro={t('bordereaux.intro')}
      path="/bordereaux"
      columns={columns}
      filters={[{ name: 'state', label: t('bordereaux.state'), kind: 'select', options: states }]}
      defaultSort="-createdAt"
      exported
      watched={({ state }) => isUnderWay(state)}
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/bordereaux/${number}`}
      emptyHint={t('bordereaux.emptyHint')}
      actions={
        imports && (
          <Button type="primary" onClick={() => void navigate('/bordereaux/upload')}>
            {t('bordereaux.upload')}
          </Button>
        )
      }
    />
  )
}
