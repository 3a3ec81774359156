import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { CatalogueEditionView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { fileAddress } from '../api/asking.ts'
import type { Column } from '../components/DataTable.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { formatCount } from '../format.ts'
import { usePermission } from '../session/session.ts'
import { SampleTag } from './SampleTag.tsx'

const SCHEMES = ['first-set-equipment', 'first-batch-material'] as const

/** Every edition of the guidance catalogues. */
export function EditionsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const imports = usePermission('catalogue.import')
  const columns: Column<CatalogueEditionView>[] = [
    { key: 'edition', title: t('catalogue.edition'), sort: 'edition', render: ({ id }) => id },
    {
      key: 'name',
      title: t('catalogue.name'),
      render: ({ name, sample }) => (
        <>
          {name} {sample && <SampleTag />}
        </>
      ),
    },
    {
      key: 'scheme',
      title: t('catalogue.scheme'),
      sort: 'scheme',
      render: ({ scheme }) => t(`catalogue.schemes.${scheme}`),
    },
    {
      key: 'state',
      title: t('editions.state'),
      render: ({ state }) => <StateTag kind="catalogueEdition" state={state} />,
    },
    { key: 'source', title: t('catalogue.source'), render: ({ source }) => source },
    {
      key: 'validity',
      title: t('catalogue.validity'),
      render: ({ validFrom, endsOn }) => <PeriodText period={{ from: validFrom, to: endsOn }} />,
    },
    {
      key: 'entries',
      title: t('catalogue.entries'),
      align: 'right',
      render: ({ entryCount }) => formatCount(entryCount),
    },
  ]
  return (
    <ListPage
      title={t('catalogue.title')}
      intro={t('catalogue.intro')}
      path="/catalogue-editions"
      columns={columns}
      defaultSort="-edition"
      filters={[
        { name: 'q', label: t('list.search'), kind: 'text' },
        {
          name: 'scheme',
          label: t('catalogue.scheme'),
          kind: 'select',
          options: SCHEMES.map((value) => ({ value, label: t(`catalogue.schemes.${value}`) })),
        },
      ]}
      rowKey={({ id }) => id}
      rowPath={({ id }) => `/catalogue-editions/${id}`}
      emptyHint={t('catalogue.emptyHint')}
      actions={
        imports && (
          <>
            <Button icon={<DownloadOutlined aria-hidden />} href={fileAddress('/catalogue-template.csv')} download>
              {t('catalogue.template')}
            </Button>
            <Button type="primary" onClick={() => navigate('/catalogue-editions/import')}>
              {t('catalogue.import')}
            </Button>
          </>
        )
      }
    />
  )
}
