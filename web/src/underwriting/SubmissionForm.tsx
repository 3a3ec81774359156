import { Button, Form } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import type { SubmissionView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { pathOf, problemOf } from '../api/problem.ts'
import { goToField } from '../components/goToField.ts'
import { MissingList } from '../components/MissingList.tsx'
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
import { SavingNote } from './SavingNote.tsx'
import { StaleDraft } from './StaleDraft.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'
import { readShortfalls, useShortfalls, withMissingFigures } from './shortfalls.ts'
import { draftFieldErrors, placeInForm, withoutErrors } from './submissionErrors.ts'
import { useDatedProduct } from './useDatedProduct.ts'
import { useDraftSaving } from './useDraftSaving.ts'

interface SubmissionFormProps {
  readonly draft: SubmissionView | null
  /** Already chosen together with the product. */
  readonly insurerId?: string | undefined
  readonly product: ProductView
  readonly onBegun: (number: string, product: ProductView) => void
}

/** Its fields' ids begin with it. */
const FORM = 'submission'

/** Everything a maker asks for, in three sections; saved by itself, checked by the server when submitted. */
export function SubmissionForm({ draft, insurerId, product: opened, onBegun }: SubmissionFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const { hash } = useLocation()
  const { open, show, close } = useOpen<'submit'>()
  const [form] = Form.useForm<DraftValues>()
  const [begun, setBegun] = useState<string | null>(null)
  const product = useDatedProduct(form, opened)
  const [initialValues] = useState(() =>
    draft
      ? withRemainder(draftValues(draft, opened), keptRemainder(draft.number))
      : { ...newDraft(opened), insurerId: insurerId ?? null },
  )
  // Before it stands on the page the form knows nothing, not even what it begins with.
  const typed = useCallback(
    () => ({ ...initialValues, ...form.getFieldsValue(true) }) as DraftValues,
    [form, initialValues],
  )
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
  const leave = useLeaveGuard(['waiting', 'failed', 'stale'].includes(saving.state.is))
  const [listed, setListed] = useState(false)
  const [unanswered, setUnanswered] = useState<unknown>(null)
  const list = useRef<HTMLDetailsElement>(null)
  const shortfalls = useShortfalls(saving.stored)
  // Nothing is missing of what was not begun.
  const missing = saving.stored ? withMissingFigures(shortfalls, typed(), product) : []
  const goTo = useCallback(
    (field: string) => goToField(FORM, placeInForm(pathOf(field), typed(), product)),
    [typed, product],
  )
  // Whoever comes from a list of what is missing is led to the place.
  useEffect(() => {
    if (hash) goTo(decodeURIComponent(hash.slice(1)))
  }, [hash, goTo])

  const objectTo = (failures: readonly Failure[]) =>
    form.setFields(draftFieldErrors(failures, typed(), product, language))
  /** What is missing is said first; only a whole request is declared and sent. */
  const beginToSubmit = async () => {
    setUnanswered(null)
    const stored = await saving.flush().catch(() => null)
    if (!stored) return
    try {
      const lacking = withMissingFigures(await readShortfalls(stored.number), typed(), product)
      if (lacking.length === 0) return show('submit')()
      objectTo(lacking)
      setListed(true)
      list.current?.scrollIntoView({ block: 'nearest' })
    } catch (error) {
      setUnanswered(error)
    }
  }
  const submitted = (number: string) => {
    keepRemainder(number, null)
    leave.release()
    navigate(`/submissions/${number}`)
  }
  const labelOf = (field: string) => fieldLabel(field, { product, values: typed(), language, t })

  // What the server objected to is answered by typing something else.
  const changed = (changes: unknown) => {
    form.setFields(withoutErrors(changes, product.itemForm))
    saving.changed()
  }

  return (
    <>
      <Form form={form} layout="vertical" name={FORM} initialValues={initialValues} onValuesChange={changed}>
        <div className="stack">
          <PageHeader
            title={draft ? t('draft.editTitle', { number: draft.number }) : t('draft.newTitle')}
            intro={t('draft.intro')}
            stays
            actions={
              <>
                <SavingNote state={saving.state} partial={saving.state.is === 'saved' && left() !== null} />
                <Button onClick={() => void saving.flush().catch(() => undefined)}>{t('action.save')}</Button>
                <Button type="primary" onClick={() => isReadWhole() && void beginToSubmit()}>
                  {t('submissions.submit')}
                </Button>
              </>
            }
          />
          <ProblemAlert error={failure ?? unanswered} labelOf={labelOf} />
          {saving.state.is === 'stale' && (
            <StaleDraft
              form={form}
              product={product}
              base={saving.state.base}
              theirs={saving.state.theirs}
              labelOf={labelOf}
              onChosen={saving.goOnFrom}
            />
          )}
          <MissingList ref={list} missing={missing} labelOf={labelOf} onGo={goTo} open={listed} onToggle={setListed} />
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
          onAcknowledged={saving.keep}
          onSubmitted={submitted}
          onRefused={(error) => objectTo(problemOf(error).failures)}
          labelOf={labelOf}
          onClose={close}
        />
      )}
    </>
  )
}
