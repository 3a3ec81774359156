import { Button, Form } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ProductView } from '../../../server/product/product.contract.ts'
import type { SubmissionView } from '../../../server/underwriting/underwriting.contract.ts'
import { ApiProblem, problemOf, problemWith } from '../api/problem.ts'
import { PageHeader } from '../components/PageHeader.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { isReadWhole } from '../components/TypedInput.tsx'
import { useLeaveGuard } from '../components/useLeaveGuard.ts'
import { useOpen } from '../components/useOpen.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { BasicsSection } from './BasicsSection.tsx'
import { CoversSection } from './CoversSection.tsx'
import { DraftPapers } from './DraftPapers.tsx'
import { DraftPreview } from './DraftPreview.tsx'
import { remainderOf, withRemainder } from './draftRemainder.ts'
import { type DraftValues, draftBody, draftValues, newDraft } from './draftValues.ts'
import { fieldLabel } from './fieldLabel.ts'
import { ItemsSection } from './ItemsSection.tsx'
import { keepRemainder, keptRemainder } from './keptRemainder.ts'
import { isRefusedWithoutThem, missingFigures } from './missingFigures.ts'
import { SavingNote } from './SavingNote.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'
import { draftFieldErrors, withoutErrors } from './submissionErrors.ts'
import { useDatedProduct } from './useDatedProduct.ts'
import { useDraftSaving } from './useDraftSaving.ts'

interface SubmissionFormProps {
  readonly draft: SubmissionView | null
  /** Already chosen together with the product. */
  readonly insurerId?: string | undefined
  readonly product: ProductView
  readonly onBegun: (number: string, product: ProductView) => void
}

/** Everything a maker asks for, in three sections; saved by itself, checked by the server when submitted. */
export function SubmissionForm({ draft, insurerId, product: opened, onBegun }: SubmissionFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const { open, show, close } = useOpen<'submit'>()
  const [form] = Form.useForm<DraftValues>()
  const [begun, setBegun] = useState<string | null>(null)
  const product = useDatedProduct(form, opened)
  const [initialValues] = useState(() =>
    draft
      ? withRemainder(draftValues(draft, opened), keptRemainder(draft.number))
      : { ...newDraft(opened), insurerId: insurerId ?? null },
  )
  const typed = useCallback(() => form.getFieldsValue(true) as DraftValues, [form])
  const left = useCallback(() => remainderOf(typed(), newDraft(product), product), [typed, product])
  const read = useCallback(() => draftBody(typed(), product), [typed, product])
  const saved = useCallback(
    (number: string, isFirst: boolean) => {
      keepRemainder(number, left())
      if (isFirst) {
        setBegun(number)
        onBegun(number, product)
      }
    },
    [left, onBegun, product],
  )
  const saving = useDraftSaving(draft, read, saved)
  const failure = saving.state.is === 'failed' ? saving.state.error : null
  // What keeps a draft from being kept is said where it was typed, too.
  useEffect(() => {
    if (failure) form.setFields(draftFieldErrors(problemOf(failure).failures, typed(), product, language))
  }, [failure, form, typed, product, language])
  const leave = useLeaveGuard(saving.state.is === 'waiting' || saving.state.is === 'failed')

  const check = () => {
    const missing = missingFigures(typed(), product)
    if (missing.length > 0 && !isRefusedWithoutThem(typed(), product)) throw problemWith(missing)
  }
  const complete = (cause: unknown) =>
    cause instanceof ApiProblem ? problemWith(missingFigures(typed(), product), cause) : cause
  const submitted = (number: string) => {
    keepRemainder(number, null)
    leave.release()
    navigate(`/submissions/${number}`)
  }
  const refused = (error: unknown) => {
    form.setFields(draftFieldErrors(problemOf(error).failures, typed(), product, language))
  }
  const labelOf = (field: string) => fieldLabel(field, { product, values: typed(), language, t })

  // What the server objected to is answered by typing something else.
  const changed = (changes: unknown) => {
    form.setFields(withoutErrors(changes, product.itemForm))
    saving.changed()
  }

  return (
    <>
      <Form form={form} layout="vertical" name="submission" initialValues={initialValues} onValuesChange={changed}>
        <div className="stack">
          <PageHeader
            title={draft ? t('draft.editTitle', { number: draft.number }) : t('draft.newTitle')}
            intro={t('draft.intro')}
            stays
            actions={
              <>
                <SavingNote state={saving.state} partial={saving.state.is === 'saved' && left() !== null} />
                <Button onClick={() => void saving.flush().catch(() => undefined)}>{t('action.save')}</Button>
                <Button type="primary" onClick={() => isReadWhole() && show('submit')()}>
                  {t('submissions.submit')}
                </Button>
              </>
            }
          />
          <ProblemAlert error={failure} labelOf={labelOf} />
          <BasicsSection product={product} insurerFixed={Boolean(draft?.returnReason)} onProposed={saving.changed} />
          <CoversSection product={product} />
          <ItemsSection product={product} />
        </div>
      </Form>
      <DraftPapers number={draft?.number ?? begun} product={product} begin={saving.flush} />
      {open && (
        <SubmitDialog
          preview={<DraftPreview values={typed()} product={product} />}
          save={saving.flush}
          check={check}
          complete={complete}
          onAcknowledged={saving.keep}
          onSubmitted={submitted}
          onRefused={refused}
          labelOf={labelOf}
          onClose={close}
        />
      )}
    </>
  )
}
