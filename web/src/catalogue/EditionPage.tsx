import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { CatalogueEditionView } from '../../../server/catalogue/catalogue.contract.ts'
import { useResource } from '../api/hooks.ts'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { EntriesPanel } from './EntriesPanel.tsx'

export function EditionPage() {
  const { id = '' } = useParams()
  const edition = useResource<CatalogueEditionView>(`/catalogue-editions/${id}`)
  return <ResourceView query={edition}>{(data) => <EditionDetails edition={data} />}</ResourceView>
}

/** What an edition is and everything it lists. */
function EditionDetails({ edition }: { readonly edition: CatalogueEditionView }) {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <PageHeader
        title={edition.name}
        intro={`${edition.id} · ${t(`catalogue.schemes.${edition.scheme}`)}`}
        actions={
          <Button
            icon={<DownloadOutlined aria-hidden />}
            href={`/api/catalogue-editions/${edition.id}/export.csv`}
            download
          >
            {t('catalogue.export')}
          </Button>
        }
      />
      {edition.sample && <Alert type="warning" showIcon title={t('catalogue.sampleHint')} />}
      <Section title={t('catalogue.facts')}>
        <Facts
          facts={[
            {
              label: t('catalogue.validity'),
              value: <PeriodText period={{ from: edition.validFrom, to: edition.validTo }} />,
            },
            { label: t('catalogue.importedAt'), value: <InstantText at={edition.createdAt} /> },
            { label: t('catalogue.source'), value: edition.source, wide: true },
            { label: t('catalogue.hash'), value: <code>{edition.contentHash}</code>, wide: true },
          ]}
        />
      </Section>
      <EntriesPanel edition={edition} />
    </div>
  )
}
