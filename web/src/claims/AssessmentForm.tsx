import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { AdjustmentView, AssessmentInput } from '../../../server/business/claims/claims.contract.ts'
import { ask, post } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { fieldErrors, problemOf } from '../api/problem.ts'
import { AmountInput } from '../components/AmountInput.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { isReadWhole } from '../components/TypedInput.tsx'
import { useLeaveGuard } from '../components/useLeaveGuard.ts'
import { useSingleFlight } from '../components/useSingleFlight.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { AdjustmentPreview } from './AdjustmentPreview.tsx'
import { AssessmentLines } from './AssessmentLines.tsx'
import type { ClaimProps } from './claimProps.ts'
import styles from './claims.module.css'

/** Assessing a loss: lines and deductions on the left, what they come to on the right before anything is saved. */
export function AssessmentForm({ claim }: ClaimProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [form] = Form.useForm<AssessmentInput>()
  const [dirty, setDirty] = useState(false)
  const [preview, setPreview] = useState<AdjustmentView | null>(null)
  const { number } = claim
  const trial = useCommand((body: AssessmentInput) => ask('/claims/:number/assessment-preview', { number, body }))
  // The assessment that was opened is the one that is replaced, even if it is read again meanwhile.
  const [version] = useState(claim.version)
  const save = useCommand((body: AssessmentInput) => post('/claims/:number/assessment', { number, version, body }))
  const leave = useLeaveGuard(dirty)

  const showErrors = (error: unknown) =>
    form.setFields(fieldErrors(problemOf(error).failures, language) as Parameters<typeof form.setFields>[0])
  const tryOut = async () => {
    const values = await form.validateFields().catch(() => null)
    if (values && isReadWhole())
      await trial.mutateAsync(values).then(({ adjustment }) => setPreview(adjustment), showErrors)
  }
  const submit = useSingleFlight(async (values: AssessmentInput) => {
    try {
      await save.mutateAsync(values)
      message.success(t('claims.assessedDone'))
      leave.release()
      navigate(`/claims/${number}`)
    } catch (error) {
      showErrors(error)
    }
  })

  const reload = () => {
    leave.release()
    window.location.reload()
  }

  return (
    <div className="stack">
      <PageHeader title={t('claims.assessTitle', { number: claim.number })} intro={claim.lossNotice.descriptionZh} />
      <ProblemAlert error={save.error ?? trial.error} onReload={reload} answers />
      <Form
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={initialAssessment(claim)}
        onValuesChange={() => {
          setDirty(true)
          setPreview(null)
        }}
        onFinish={submit}
      >
        <div className={styles.split}>
          <div className="stack">
            <Section title={t('claims.assessment')}>
              <AssessmentLines claim={claim} />
            </Section>
            <Section title={t('claims.adjustment')}>
              <div className="form-grid">
                {(['salvageFen', 'recoveredFen', 'surveyCostFen'] as const).map((name) => (
                  <Form.Item
                    key={name}
                    name={name}
                    label={t(`claims.${LABELS[name]}`)}
                    rules={[{ required: true, message: t('form.required') }]}
                  >
                    <AmountInput />
                  </Form.Item>
                ))}
                <Form.Item name="noteZh" label={t('claims.assessNote')} className="wide">
                  <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
                </Form.Item>
              </div>
            </Section>
          </div>
          <div className={styles.result}>
            <AdjustmentPreview adjustment={preview}>
              <Button onClick={() => void tryOut()} loading={trial.isPending}>
                {t('claims.preview')}
              </Button>
              <Button type="primary" htmlType="submit" loading={save.isPending}>
                {t('claims.saveAssessment')}
              </Button>
              <Button onClick={() => navigate(`/claims/${number}`)}>{t('action.cancel')}</Button>
            </AdjustmentPreview>
          </div>
        </div>
      </Form>
    </div>
  )
}

const LABELS = { salvageFen: 'salvage', recoveredFen: 'recovered', surveyCostFen: 'surveyCost' } as const

/** The assessment before, or one empty line for the first item of the notice. */
function initialAssessment({ assessment, lossNotice }: ClaimProps['claim']): Partial<AssessmentInput> {
  if (assessment) {
    const { lines, salvageFen, recoveredFen, surveyCostFen, noteZh } = assessment
    return { lines, salvageFen, recoveredFen, surveyCostFen, noteZh }
  }
  const line = {
    itemNo: lossNotice.itemNos[0],
    finding: 'covered',
    claimedFen: lossNotice.estimatedLossFen,
  } as AssessmentInput['lines'][number]
  return { lines: [line], salvageFen: 0, recoveredFen: 0, surveyCostFen: 0, noteZh: '' }
}
