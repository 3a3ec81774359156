import { App, Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import type { NotifyLossBody, ReceiptInput } from '../../../server/business/claims/claims.contract.ts'
import { newIdempotencyKey, post } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { fieldErrors, problemOf } from '../api/problem.ts'
import { ChosenFiles } from '../attachments/ChosenFiles.tsx'
import { type ChosenFile, handOver } from '../attachments/handover.ts'
import { AmountInput } from '../components/AmountInput.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { goToField } from '../components/goToField.ts'
import { MissingList } from '../components/MissingList.tsx'
import { missingField } from '../components/missingField.ts'
import { PageHeader } from '../components/PageHeader.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { useLeaveGuard } from '../components/useLeaveGuard.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { PolicyPicker } from '../policy/PolicyPicker.tsx'
import { useSession } from '../session/session.ts'
import { documentsOfCover, useDocumentOptions } from './documents.ts'
import { PolicyTermsFields } from './PolicyTermsFields.tsx'
import { ReceiptFields } from './ReceiptFields.tsx'
import { useNoticePolicy } from './useNoticePolicy.ts'
import { useRecords } from './useRecords.ts'

/** Its fields' ids begin with it. */
const FORM = 'notice'

/** What every notice says, in the order of the form. */
const REQUIRED = [
  'policyNo',
  'itemNos',
  'cover',
  'lossOn',
  'knownOn',
  'place',
  'estimatedLossFen',
  'descriptionZh',
] as const satisfies readonly (keyof NotifyLossBody)[]

/** What is said besides of a notice that reached the insurer past the system. */
const RECEIPT = ['from', 'way', 'receivedOn'] as const satisfies readonly (keyof ReceiptInput)[]

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) ? value.length === 0 : String(value).trim() === '')

/** Notice of a loss: short enough to be filled in on a phone beside the machine. */
export function LossNoticePage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const { message } = App.useApp()
  const { businessDate } = useSession()
  const { records } = useRecords()
  const [form] = Form.useForm<NotifyLossBody>()
  const [dirty, setDirty] = useState(false)
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [listed, setListed] = useState(true)
  const [noticedBefore, setNoticedBefore] = useState(false)
  const [idempotencyKey] = useState(newIdempotencyKey)
  const leave = useLeaveGuard(dirty)
  const notify = useCommand((body: NotifyLossBody) => post('/claims', { body, idempotencyKey }))
  const cover = Form.useWatch('cover', form)
  const policyNo = Form.useWatch('policyNo', form) ?? ''
  const policy = useNoticePolicy(policyNo)
  const papers = documentsOfCover(policy.product?.documents ?? [], cover)
  const documents = useDocumentOptions(papers)
  const values = Form.useWatch((typed: Partial<NotifyLossBody>) => typed, form)
  const labels: Readonly<Record<(typeof REQUIRED)[number], string>> = {
    policyNo: t('claims.policy'),
    itemNos: t('claims.chooseItems', { object: policy.product?.objectName[language] ?? t('kind.item') }),
    cover: t('claims.cover'),
    lossOn: t('claims.lossOn'),
    knownOn: t('claims.knownOn'),
    place: t('claims.place'),
    estimatedLossFen: t('claims.estimated'),
    descriptionZh: t('claims.description'),
  }
  const receiptLabels: Readonly<Record<string, string>> = {
    'receipt.from': t('claims.receivedFrom'),
    'receipt.way': t('claims.receivedBy'),
    'receipt.receivedOn': t('claims.receivedDay'),
  }
  const missing: string[] = [
    ...(records ? RECEIPT.filter((field) => isEmpty(values?.receipt?.[field])).map((field) => `receipt.${field}`) : []),
    ...REQUIRED.filter((field) => isEmpty(values?.[field])),
  ]
  const required = [{ required: true, message: t('form.required') }]

  // What suffered the loss and under which cover is chosen among the terms of one policy.
  const changed = (changes: Partial<NotifyLossBody>) => {
    setDirty(true)
    if ('policyNo' in changes) form.setFieldsValue({ itemNos: [], cover: undefined })
  }

  const chooseFiles = (chosen: readonly ChosenFile[]) => {
    setDirty(true)
    setFiles(chosen)
  }

  const submit = async (values: NotifyLossBody) => {
    const held = new Set(papers.map(({ code }) => code))
    try {
      const { otherOccurrenceReasonZh: reason, ...notice } = values
      const claim = await notify.mutateAsync({
        ...notice,
        ...(reason?.trim() && { otherOccurrenceReasonZh: reason }),
        documents: (values.documents ?? []).filter((code) => held.has(code)),
      })
      message.success(t('claims.noticeDone2', { number: claim.number }))
      leave.release()
      handOver({ kind: 'claim', number: claim.number }, files)
      navigate(`/claims/${claim.number}`)
    } catch (error) {
      const { failures } = problemOf(error)
      if (failures.some(({ code }) => code === 'claim.loss-noticed-before')) setNoticedBefore(true)
      form.setFields(fieldErrors(failures, language) as Parameters<typeof form.setFields>[0])
    }
  }

  return (
    <div className="stack" style={{ maxWidth: 860 }}>
      <PageHeader
        title={records ? t('claims.recordTitle') : t('claims.noticeTitle')}
        intro={records ? t('claims.recordIntro') : t('claims.noticeIntro')}
      />
      <Section title={t('claims.overview')}>
        <ProblemAlert error={notify.error} answers />
        <Form
          form={form}
          name={FORM}
          layout="vertical"
          scrollToFirstError
          initialValues={{ policyNo: query.get('policy'), documents: [] }}
          onValuesChange={changed}
          onFinish={submit}
        >
          <div className="form-grid">
            <Form.Item name="policyNo" label={t('claims.policy')} rules={required} className="wide">
              <PolicyPicker issuedOnly />
            </Form.Item>
            {records && <ReceiptFields />}
            <PolicyTermsFields policy={policy} />
            <Form.Item name="lossOn" label={t('claims.lossOn')} rules={required}>
              <CivilDateInput max={businessDate} />
            </Form.Item>
            <Form.Item name="knownOn" label={t('claims.knownOn')} rules={required}>
              <CivilDateInput max={businessDate} />
            </Form.Item>
            <Form.Item name="place" label={t('claims.place')} rules={required}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item
              name="estimatedLossFen"
              label={t('claims.estimated')}
              rules={[{ required: true, message: t('form.required') }]}
            >
              <AmountInput />
            </Form.Item>
            <Form.Item name="descriptionZh" label={t('claims.description')} rules={required} className="wide">
              <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
            </Form.Item>
            {noticedBefore && (
              <Form.Item name="otherOccurrenceReasonZh" label={t('claims.otherOccurrence')} className="wide">
                <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
              </Form.Item>
            )}
            {documents.length > 0 && (
              <Form.Item
                name="documents"
                label={records ? t('claims.cameDocuments') : t('claims.haveDocuments')}
                className="wide"
              >
                <Checkbox.Group options={documents} />
              </Form.Item>
            )}
          </div>
          <div className="form-part">
            <h3>{t('claims.noticeFiles')}</h3>
            <ChosenFiles
              documents={documents.map(({ value, label }) => ({ code: value, name: label }))}
              value={files}
              onChange={chooseFiles}
            />
          </div>
          <div className="form-part">
            <MissingList
              missing={missing.map(missingField)}
              labelOf={(field) => receiptLabels[field] ?? labels[field as (typeof REQUIRED)[number]]}
              onGo={(field) => goToField(FORM, field.split('.'))}
              open={listed}
              onToggle={setListed}
            />
          </div>
          <Button type="primary" htmlType="submit" loading={notify.isPending}>
            {records ? t('claims.recordNotice') : t('claims.submitNotice')}
          </Button>
        </Form>
      </Section>
    </div>
  )
}
