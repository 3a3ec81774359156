import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { SanctionView } from '../../../server/business/risk/sanctions/sanctions.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { SanctionDialog, type SanctionDialogName } from './SanctionDialog.tsx'
import { SanctionStanding } from './SanctionStanding.tsx'

/** One entry of the register. */
export function SanctionPage() {
  const { number = '' } = useParams()
  const sanction = useAnswer('/sanctions/:number', { number })
  return <ResourceView query={sanction}>{(data) => <SanctionDetails sanction={data} />}</ResourceView>
}

function SanctionDetails({ sanction }: { readonly sanction: SanctionView }) {
  const { t } = useTranslation()
  const { open, show, close } = useOpen<SanctionDialogName>()
  const { number, entered, liftRequest, lift } = sanction
  return (
    <ObjectPage
      kind={t('kind.sanction')}
      number={number}
      status={<StateTag kind="sanction" state={sanction.state} />}
      extra={<SanctionStanding sanction={sanction} />}
      figures={[
        { label: t('sanctions.name'), value: sanction.name },
        { label: t('sanctions.kind'), value: t(`sanctions.kinds.${sanction.kind}`) },
        { label: t('sanctions.days'), value: <PeriodText period={sanction} /> },
      ]}
      allowedEvents={sanction.allowedEvents}
      actions={[
        { event: 'requestLift', label: t('sanctions.requestLift'), onClick: show('requestLift') },
        { event: 'confirmLift', label: t('sanctions.confirmLift'), kind: 'primary', onClick: show('confirmLift') },
        { event: 'rejectLift', label: t('sanctions.rejectLift'), kind: 'danger', onClick: show('rejectLift') },
      ]}
      aside={<Timeline path="/sanctions/:number/history" number={number} />}
    >
      <Section title={t('sanctions.entry')}>
        <Facts
          facts={[
            { label: t('sanctions.creditCode'), value: <span className="tabular">{sanction.creditCode}</span> },
            { label: t('sanctions.organisation'), value: <OrganisationName id={sanction.organisationId} /> },
            { label: t('sanctions.document'), value: sanction.documentReference },
            { label: t('sanctions.source'), value: sanction.source },
            { label: t('sanctions.enteredBy'), value: entered.name },
            { label: t('sanctions.enteredAt'), value: <InstantText at={entered.at} /> },
            { label: t('sanctions.reason'), value: sanction.reason, wide: true },
          ]}
        />
      </Section>
      {liftRequest && (
        <Section title={t('sanctions.lifting')}>
          <Facts
            facts={[
              { label: t('sanctions.requestedBy'), value: liftRequest.name },
              { label: t('sanctions.requestedAt'), value: <InstantText at={liftRequest.at} /> },
              ...(lift
                ? [
                    { label: t('sanctions.confirmedBy'), value: lift.name },
                    { label: t('sanctions.liftedOn'), value: lift.on },
                  ]
                : []),
              { label: t('sanctions.liftReason'), value: liftRequest.reason, wide: true },
            ]}
          />
        </Section>
      )}
      {open && <SanctionDialog name={open} sanction={sanction} onClose={close} />}
    </ObjectPage>
  )
}
