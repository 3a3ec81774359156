import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DefinitionRow } from '../../../server/business/reference/definition/definition.contract.ts'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useOpen } from '../components/useOpen.ts'
import { useStateOptions } from '../components/useStateOptions.ts'
import { usePermission } from '../session/session.ts'
import { NewDefinitionDialog } from './NewDefinitionDialog.tsx'

const KINDS = ['product', 'tariff', 'rules'] as const

/** Every version the insurer wrote itself, with what has become of it. */
export function DefinitionsPage() {
  const { t } = useTranslation()
  const states = useStateOptions('definition')
  const mayWrite = usePermission('definition.write')
  const { open, show, close } = useOpen<'new'>()
  const columns: Column<DefinitionRow>[] = [
    { key: 'number', title: t('definitions.number'), render: ({ number }) => number },
    { key: 'kind', title: t('definitions.kind'), render: ({ kind }) => t(`definitions.kinds.${kind}`) },
    { key: 'code', title: t('definitions.code'), render: ({ code }) => code },
    { key: 'name', title: t('definitions.name'), wordy: true, render: ({ name }) => name },
    {
      key: 'state',
      title: t('definitions.state'),
      render: ({ state }) => <StateTag kind="definition" state={state} />,
    },
    {
      key: 'effective',
      exported: [],
      title: t('definitions.effective'),
      render: ({ effective }) => <PeriodText period={effective} />,
    },
    { key: 'author', exported: [], title: t('definitions.author'), render: ({ author }) => author.name },
    { key: 'updated', title: t('definitions.updated'), render: ({ updatedAt }) => <InstantText at={updatedAt} /> },
  ]
  const create = mayWrite && (
    <Button type="primary" onClick={show('new')}>
      {t('definitions.new')}
    </Button>
  )
  return (
    <>
      <ListPage
        title={t('definitions.title')}
        intro={t('definitions.intro')}
        path="/definitions"
        columns={columns}
        filters={[
          { name: 'q', label: t('list.search'), kind: 'text' },
          {
            name: 'kind',
            label: t('definitions.kind'),
            kind: 'select',
            options: KINDS.map((kind) => ({ value: kind, label: t(`definitions.kinds.${kind}`) })),
          },
          { name: 'state', label: t('definitions.state'), kind: 'select', options: states },
          { name: 'code', label: t('definitions.code'), kind: 'text' },
        ]}
        defaultSort="-createdAt"
        exported
        rowKey={({ number }) => number}
        rowPath={({ number }) => `/definitions/${number}`}
        actions={create}
        emptyHint={t('definitions.emptyHint')}
      />
      {open && <NewDefinitionDialog onClose={close} />}
    </>
  )
}
