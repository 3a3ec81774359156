import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { DefinitionView } from '../../../server/business/reference/definition/definition.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import type { PageAction } from '../components/actions.ts'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { usePermission } from '../session/session.ts'
import { ContentSections } from './ContentSections.tsx'
import { DefinitionDialog, type DefinitionDialogName } from './DefinitionDialog.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { RawSection } from './RawSection.tsx'
import { TablesSection } from './TablesSection.tsx'
import { ValidationSection } from './ValidationSection.tsx'

/** One version: what it says, what is wrong with it, who did what, and what may be done now. */
export function DefinitionPage() {
  const { number = '' } = useParams()
  const definition = useAnswer('/definitions/:number', { number })
  return <ResourceView query={definition}>{(data) => <DefinitionDetails definition={data} />}</ResourceView>
}

function DefinitionDetails({ definition }: { readonly definition: DefinitionView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { open, show, close } = useOpen<DefinitionDialogName>()
  const mayRerate = usePermission('definition.rerate') && definition.kind === 'tariff'
  const path = `/definitions/${definition.number}`
  const actions: PageAction[] = [
    { event: 'publish', label: t('definitions.publish'), kind: 'primary', onClick: show('publish') },
    { event: 'requestReview', label: t('definitions.requestReview'), kind: 'primary', onClick: show('requestReview') },
    { event: 'edit', label: t('definitions.edit'), onClick: () => void navigate(`${path}/edit`) },
    { event: 'return', label: t('definitions.return'), onClick: show('return') },
    { event: 'retire', label: t('definitions.retire'), kind: 'danger', onClick: show('retire') },
    { event: 'discard', label: t('definitions.discard'), kind: 'danger', onClick: show('discard') },
  ]
  const waiting = definition.state === 'draft' || definition.state === 'inReview'
  return (
    <ObjectPage
      kind={t(`definitions.kinds.${definition.kind}`)}
      number={definition.number}
      status={<StateTag kind="definition" state={definition.state} />}
      extra={
        <span className="row no-print">
          <Button size="small" onClick={() => void navigate(`${path}/comparison`)}>
            {t('definitions.compare')}
          </Button>
          {mayRerate && (
            <Button size="small" onClick={() => void navigate(`${path}/rerating`)}>
              {t('definitions.rerate')}
            </Button>
          )}
        </span>
      }
      figures={[
        { label: t('definitions.name'), value: definition.name },
        { label: t('definitions.code'), value: definition.code },
        { label: t('definitions.effective'), value: <PeriodText period={definition.effective} /> },
        { label: t('definitions.source'), value: definition.source ?? t('definitions.template') },
      ]}
      allowedEvents={definition.allowedEvents}
      actions={actions}
      aside={
        <>
          <PeopleSection definition={definition} />
          <Timeline path="/definitions/:number/history" number={definition.number} />
        </>
      }
    >
      {waiting && <ValidationSection definition={definition} />}
      <TablesSection definition={definition} />
      <ContentSections definition={definition} />
      <RawSection content={definition.content} />
      {open && <DefinitionDialog name={open} definition={definition} onClose={close} />}
    </ObjectPage>
  )
}
