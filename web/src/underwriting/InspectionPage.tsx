import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { InspectionView } from '../../../server/business/offer/underwriting/inspection.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { Facts } from '../components/Facts.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { useSession } from '../session/session.ts'
import { useCodedText, useHandbook } from './handbook.ts'
import { InspectionDialog, type InspectionDialogName } from './InspectionDialog.tsx'

export function InspectionPage() {
  const { number = '' } = useParams()
  const inspection = useAnswer('/risk-inspections/:number', { number })
  return <ResourceView query={inspection}>{(data) => <InspectionDetails inspection={data} />}</ResourceView>
}

function InspectionDetails({ inspection }: { readonly inspection: InspectionView }) {
  const { t } = useTranslation()
  const { permissions } = useSession()
  const gradeText = useCodedText(useHandbook()?.inspectionGrades)
  const { open, show, close } = useOpen<InspectionDialogName>()
  const { number, report, cancellation } = inspection
  return (
    <ObjectPage
      kind={t('kind.riskInspection')}
      number={number}
      status={<StateTag kind="riskInspection" state={inspection.state} />}
      figures={[
        { label: t('uw.due'), value: <CivilDateText date={inspection.dueOn} /> },
        { label: t('uw.inspector'), value: inspection.inspector },
        { label: t('uw.grade'), value: report?.grade ?? '—' },
      ]}
      allowedEvents={inspection.allowedEvents}
      actions={[
        { event: 'report', label: t('uw.report'), kind: 'primary', onClick: show('report') },
        { event: 'cancel', label: t('uw.cancelInspection'), kind: 'danger', onClick: show('cancel') },
      ]}
      aside={
        permissions.includes('underwriting.inspect') && (
          <Timeline path="/risk-inspections/:number/history" number={number} />
        )
      }
    >
      <Section title={t('uw.subject')}>
        <Facts
          facts={[
            { label: t('kind.submission'), value: <ObjectLink kind="submission" number={inspection.submissionNo} /> },
            { label: t('uw.requestedBy'), value: inspection.requestedByName },
            { label: t('uw.subject'), value: inspection.subject, wide: true },
            ...(cancellation ? [{ label: t('uw.cancelInspection'), value: cancellation.reason, wide: true }] : []),
          ]}
        />
      </Section>
      {report && (
        <Section title={t('uw.findings')}>
          <Facts
            facts={[
              { label: t('uw.inspectedOn'), value: <CivilDateText date={report.inspectedOn} /> },
              { label: t('uw.inspector'), value: report.inspector },
              { label: t('uw.grade'), value: report.grade ? `${report.grade} ${gradeText(report.grade)}` : '—' },
              { label: t('uw.findings'), value: report.findings ?? t('uw.insideOnly'), wide: true },
            ]}
          />
        </Section>
      )}
      {open && <InspectionDialog name={open} inspection={inspection} onClose={close} />}
    </ObjectPage>
  )
}
