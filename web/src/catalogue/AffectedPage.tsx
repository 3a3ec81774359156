import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { CatalogueEditionView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { FilterBar } from '../components/FilterBar.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { useListState } from '../components/useListState.ts'
import { useOpen } from '../components/useOpen.ts'
import { WhyNot } from '../components/WhyNot.tsx'
import { AffectedCounts } from './AffectedCounts.tsx'
import { AffectedTable } from './AffectedTable.tsx'
import styles from './catalogue.module.css'
import { PublishDialog } from './PublishDialog.tsx'

/** Open submissions an edition concerns; of a draft, with the button that publishes it below them. */
export function AffectedPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const address = useListState('')
  const edition = useAnswer('/catalogue-editions/:id', { id })
  const validFrom = address.value('validFrom')
  const affected = useAnswer('/catalogue-editions/:id/affected-submissions', { id, validFrom })
  const draft = edition.data?.state === 'draft'
  return (
    <div className="stack">
      <PageHeader
        title={t('affected.title', { id })}
        intro={t(draft ? 'affected.introDraft' : 'affected.introPublished')}
        actions={<Link to={`/catalogue-editions/${id}/changes`}>{t('editions.compare')}</Link>}
      />
      {draft && (
        <div className={styles.filters}>
          <FilterBar
            filters={[{ name: 'validFrom', label: t('affected.validFrom'), kind: 'date' }]}
            values={{ validFrom: validFrom || edition.data?.validFrom }}
            onChange={address.setFilter}
          />
        </div>
      )}
      <ResourceView query={affected}>
        {(data) => (
          <>
            <Section title={t('affected.total')}>
              <AffectedCounts counts={data.counts} />
              <p className="muted">{t(data.everybodys ? 'affected.everybodys' : 'affected.ownOnly')}</p>
            </Section>
            <Section title={t('editions.affected')} flush>
              <AffectedTable affected={data} />
            </Section>
            {draft && edition.data && <PublishBar edition={edition.data} validFrom={data.validFrom} />}
          </>
        )}
      </ResourceView>
    </div>
  )
}

interface PublishBarProps {
  readonly edition: CatalogueEditionView
  readonly validFrom: string
}

function PublishBar({ edition, validFrom }: PublishBarProps) {
  const { t } = useTranslation()
  const { open, show, close } = useOpen<'publish'>()
  const publish = edition.allowedEvents.find(({ event }) => event === 'publish')
  if (!publish) return null
  return (
    <div className={`row ${styles.publish}`}>
      {!publish.ownPart && (
        <Button type="primary" disabled={!publish.allowed} onClick={show('publish')}>
          {t('editions.publish')}
        </Button>
      )}
      {publish.why && (
        <span className="muted">
          <WhyNot failures={publish.why} />
        </span>
      )}
      {open && <PublishDialog edition={edition} validFrom={validFrom} onClose={close} />}
    </div>
  )
}
