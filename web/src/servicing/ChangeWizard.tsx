import { Button, Dropdown, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import type { ProductView, TariffView } from '../../../server/business/reference/product/product.contract.ts'
import { post } from '../api/client.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { fieldErrors, problemOf } from '../api/problem.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { isReadWhole } from '../components/TypedInput.tsx'
import { useLeaveGuard } from '../components/useLeaveGuard.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useSession } from '../session/session.ts'
import { ActionCard } from './ActionCard.tsx'
import { ActionFacts } from './ActionFacts.tsx'
import { ActionForm, offeredActions } from './ActionForm.tsx'
import { actionOf } from './actionFailures.ts'
import { ChangeFields } from './ChangeFields.tsx'
import { ConflictChoices } from './ConflictChoices.tsx'
import { type ChangeAction, type ChangeBasis, type ChangeBody, endsContract, type Resolution } from './change.ts'
import { DifferenceFacts } from './DifferenceFacts.tsx'
import { OutcomeSections } from './OutcomeSections.tsx'
import styles from './servicing.module.css'
import { useChangeFieldLabel } from './useChangeFieldLabel.ts'
import { useChangePreview, withChoice } from './useChangePreview.ts'
import { usePlannedActions } from './usePlannedActions.ts'
import { useActionName } from './words.ts'

interface ChangeWizardProps {
  readonly policy: PolicyView
  readonly product: ProductView
  readonly tariff: TariffView | undefined
  /** Proposed for the change to take effect on. */
  readonly firstDay: string
}

type Values = Pick<ChangeBody, 'kind' | 'effectiveFrom' | 'reason' | 'noLossDeclared'>

/** An action that is being filled in: which kind, and its place where it is in the endorsement already. */
interface Open {
  readonly type: ChangeAction['type']
  readonly key: number | null
  readonly action: ChangeAction | null
}

/** A change of a policy: what changes, what it comes to, then the request. */
export function ChangeWizard({ policy, product, tariff, firstDay }: ChangeWizardProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const { organisation } = useSession()
  const actionName = useActionName()
  const { number, version } = policy
  const [form] = Form.useForm<Values>()
  const { planned, save, remove } = usePlannedActions()
  const { outcome, error, conflicts, resolutions, preview, forget } = useChangePreview(number)
  const [open, setOpen] = useState<Open | null>(null)
  const [sending, setSending] = useState(false)
  const [dirty, setDirty] = useState(false)
  const [lacking, setLacking] = useState(false)
  const leave = useLeaveGuard(dirty)
  const actions = planned.map(({ action }) => action)
  const labelOf = useChangeFieldLabel(product, actions)
  const effectiveFrom = Form.useWatch('effectiveFrom', form) ?? firstDay
  const dated = useKeptAnswer('/policies/:number', { number, on: effectiveFrom })
  const { terms } = dated.data ?? policy
  const basis: ChangeBasis = {
    policy,
    terms,
    product,
    tariff,
    effectiveFrom,
    asHolder: organisation.id === policy.holderId,
  }
  const ends = actions.some(endsContract)

  /** What was typed anew is to be looked at anew. */
  const changed = () => {
    setDirty(true)
    setLacking(false)
    forget()
  }
  const body = (): ChangeBody => ({ ...form.getFieldsValue(true), actions, resolutions })
  const tryOut = async (chosen: readonly Resolution[]) => {
    const values = await form.validateFields().catch(() => null)
    setLacking(actions.length === 0)
    if (!values || actions.length === 0 || !isReadWhole()) return
    const refused = await preview(body(), chosen)
    if (refused) form.setFields(fieldErrors(problemOf(refused).failures, language).filter(isOfForm) as never)
  }
  const keep = (action: ChangeAction) => {
    save(open?.key ?? null, action)
    const day = fixedDay(action, policy)
    if (day) form.setFieldsValue({ effectiveFrom: day })
    changed()
  }
  const failures = error ? problemOf(error).failures : []

  return (
    <div className="stack">
      <PageHeader
        title={t('endorsements.changeTitle', { number })}
        intro={t('endorsements.changeIntro')}
        actions={
          <>
            <Button onClick={() => navigate(`/policies/${number}`)}>{t('action.cancel')}</Button>
            <Button onClick={() => void tryOut(resolutions)}>{t('endorsements.preview')}</Button>
            <Button type="primary" disabled={!outcome} onClick={() => setSending(true)}>
              {t('endorsements.send')}
            </Button>
          </>
        }
      />
      <ProblemAlert error={error} labelOf={labelOf} answers />
      <Section title={t('endorsements.what')}>
        <Form<Values>
          form={form}
          name="change"
          layout="vertical"
          scrollToFirstError
          initialValues={{ kind: 'change', effectiveFrom: firstDay, noLossDeclared: false }}
          onValuesChange={changed}
        >
          <ChangeFields rescinds={actions.some(({ type }) => type === 'rescind')} />
        </Form>
        <div className="stack">
          {planned.length === 0 && (
            <p className={lacking ? styles.lacking : 'muted'} role={lacking ? 'alert' : undefined}>
              {t(lacking ? 'endorsements.needsAction' : 'endorsements.noActions')}
            </p>
          )}
          {planned.map(({ key, action }, index) => (
            <ActionCard
              key={key}
              place={index + 1}
              type={action.type}
              failures={failures.filter((failure) => actionOf(failure, actions, terms) === index)}
              labelOf={labelOf}
              onEdit={() => setOpen({ type: action.type, key, action })}
              onRemove={() => {
                remove(key)
                changed()
              }}
            >
              <ActionFacts action={action} product={product} tariff={tariff} items={terms.items} />
            </ActionCard>
          ))}
          {ends && actions.length > 1 && <p role="alert">{t('endorsements.endsAlone')}</p>}
          <div>
            <Dropdown
              trigger={['click']}
              menu={{
                items: offeredActions(basis).map((type) => ({
                  key: type,
                  label: actionName(type),
                  onClick: () => setOpen({ type, key: null, action: null }),
                })),
              }}
            >
              <Button>{t('endorsements.add')}</Button>
            </Dropdown>
          </div>
        </div>
      </Section>
      <Section title={t('endorsements.comesTo')}>
        {outcome ? <DifferenceFacts outcome={outcome} /> : <p className="muted">{t('endorsements.previewFirst')}</p>}
      </Section>
      {conflicts.length > 0 && (
        <ConflictChoices
          conflicts={conflicts}
          resolutions={resolutions}
          onChoose={(choice) => void tryOut(withChoice(resolutions, choice))}
        />
      )}
      {outcome && <OutcomeSections outcome={outcome} product={product} tariff={tariff} />}
      {open && (
        <ActionForm type={open.type} basis={basis} action={open.action} onSave={keep} onClose={() => setOpen(null)} />
      )}
      {sending && outcome && (
        <ActionDialog
          title={t('endorsements.send')}
          preview={
            <Explained text={t('endorsements.sendPreview')}>
              <DifferenceFacts outcome={outcome} />
            </Explained>
          }
          confirmLabel={t('endorsements.send')}
          labelOf={labelOf}
          run={async (_values, idempotencyKey) => {
            const asked = await post('/policies/:number/endorsements', {
              number,
              version,
              idempotencyKey,
              body: body(),
            })
            leave.release()
            navigate(`/endorsements/${asked.number}`)
          }}
          doneMessage={t('endorsements.sent')}
          onClose={() => setSending(false)}
        />
      )}
    </div>
  )
}

/** The day on which an action takes effect by what it is; null where it is chosen. */
function fixedDay({ type }: ChangeAction, { period }: PolicyView): string | null {
  if (type === 'rescind') return period.from
  return type === 'reinstate' ? period.to : null
}

/** Only fields of the page's own form have a place there; actions say theirs on their cards. */
const isOfForm = ({ name: [field] }: { readonly name: readonly (string | number)[] }): boolean =>
  ['effectiveFrom', 'kind', 'reason', 'noLossDeclared'].includes(String(field))
