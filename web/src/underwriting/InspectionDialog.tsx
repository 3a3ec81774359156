import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type {
  InspectionReportBody,
  InspectionView,
} from '../../../server/business/offer/underwriting/inspection.contract.ts'
import type { UnderwritingReasonBody } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { useSession } from '../session/session.ts'
import { useCodedOptions, useHandbook } from './handbook.ts'

export type InspectionDialogName = 'report' | 'cancel'

interface InspectionDialogProps {
  readonly name: InspectionDialogName
  readonly inspection: InspectionView
  readonly onClose: () => void
}

/** Reporting what was found, or giving the inspection up. */
export function InspectionDialog({ name, inspection, onClose }: InspectionDialogProps) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const grades = useCodedOptions(useHandbook()?.inspectionGrades)
  const { version, number } = inspection
  const required = [{ required: true, message: t('form.required') }]
  if (name === 'cancel')
    return (
      <ActionDialog<UnderwritingReasonBody>
        title={t('uw.cancelInspection')}
        danger
        preview={<Explained text={t('uw.cancelInspectionPreview')} />}
        confirmLabel={t('uw.cancelInspection')}
        run={(body) => post('/risk-inspections/:number/cancellation', { number, version, body })}
        doneMessage={t('uw.inspectionCancelled')}
        onClose={onClose}
      >
        <ReasonField name="reason" />
      </ActionDialog>
    )
  return (
    <ActionDialog<InspectionReportBody>
      title={t('uw.report')}
      preview={<Explained text={t('uw.reportPreview')} />}
      confirmLabel={t('uw.report')}
      initialValues={{ inspector: inspection.inspector, inspectedOn: businessDate }}
      run={(body) => post('/risk-inspections/:number/report', { number, version, body })}
      doneMessage={t('uw.reported')}
      onClose={onClose}
    >
      <Form.Item name="grade" label={t('uw.grade')} rules={required}>
        <Select options={grades.map(({ value, label }) => ({ value, label: `${value} ${label}` }))} />
      </Form.Item>
      <ReasonField name="findings" label={t('uw.findings')} />
      <Form.Item name="inspectedOn" label={t('uw.inspectedOn')} rules={required}>
        <CivilDateInput />
      </Form.Item>
      <Form.Item name="inspector" label={t('uw.inspector')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
    </ActionDialog>
  )
}
