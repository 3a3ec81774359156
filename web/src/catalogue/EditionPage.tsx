import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type { CatalogueEditionView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { fileAddress } from '../api/asking.ts'
import { useAnswer } from '../api/hooks.ts'
import type { PageAction } from '../components/actions.ts'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { formatCount } from '../format.ts'
import { DiscardDialog } from './DiscardDialog.tsx'
import { DraftEntries } from './DraftEntries.tsx'
import { EditionFacts } from './EditionFacts.tsx'
import { EntriesPanel } from './EntriesPanel.tsx'

export function EditionPage() {
  const { id = '' } = useParams()
  const edition = useAnswer('/catalogue-editions/:id', { id })
  return <ResourceView query={edition}>{(data) => <EditionDetails edition={data} />}</ResourceView>
}

/** What an edition is, where it stands between the others, and everything it lists. */
function EditionDetails({ edition }: { readonly edition: CatalogueEditionView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { open, show, close } = useOpen<'discard'>()
  const { id, state, replaces } = edition
  const path = `/catalogue-editions/${id}`
  const review = () => void navigate(`${path}/affected-submissions`)
  const actions: PageAction[] = [
    { event: 'publish', label: t('editions.review'), kind: 'primary', onClick: review },
    { event: 'discard', label: t('editions.discard'), kind: 'danger', onClick: show('discard') },
  ]
  return (
    <ObjectPage
      kind={t('editions.kind')}
      number={id}
      status={<StateTag kind="catalogueEdition" state={state} />}
      extra={
        state !== 'discarded' && (
          <Button
            icon={<DownloadOutlined aria-hidden />}
            href={fileAddress('/catalogue-editions/:id/export.csv', { id })}
            download
          >
            {t('catalogue.export')}
          </Button>
        )
      }
      figures={[
        {
          label: t('catalogue.validity'),
          value: <PeriodText period={{ from: edition.validFrom, to: edition.endsOn }} />,
        },
        { label: t('catalogue.entries'), value: formatCount(edition.entryCount) },
        {
          label: t('editions.replaces'),
          value: replaces ? <Link to={`/catalogue-editions/${replaces}`}>{replaces}</Link> : '—',
        },
      ]}
      allowedEvents={edition.allowedEvents}
      actions={actions}
      aside={<Timeline path="/catalogue-editions/:number/history" number={id} />}
    >
      {state === 'draft' && <Alert type="info" showIcon title={t('editions.draftHint')} />}
      {state === 'discarded' && <Alert type="warning" showIcon title={t('editions.discardedHint')} />}
      {edition.sample && <Alert type="warning" showIcon title={t('catalogue.sampleHint')} />}
      <Section
        title={t('catalogue.facts')}
        extra={
          replaces &&
          state !== 'discarded' && (
            <span className="row">
              <Link to={`${path}/changes`}>{t('editions.compare')}</Link>
              <Link to={`${path}/affected-submissions`}>{t('editions.affected')}</Link>
            </span>
          )
        }
      >
        <EditionFacts edition={edition} />
      </Section>
      {state === 'draft' && <DraftEntries id={id} />}
      {state === 'published' && <EntriesPanel edition={edition} />}
      {open && <DiscardDialog edition={edition} onClose={close} />}
    </ObjectPage>
  )
}
