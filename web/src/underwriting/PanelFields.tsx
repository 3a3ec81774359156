import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Product } from '../../../server/business/reference/product/product.contract.ts'
import { OrganisationSelect } from '../components/OrganisationSelect.tsx'
import { PercentInput } from '../components/PercentInput.tsx'
import { PanelConditions } from './PanelConditions.tsx'
import { PanelSum } from './PanelSum.tsx'
import { type PanelMemberValues, sharesSum, WHOLE_PPM } from './panelValues.ts'
import styles from './underwriting.module.css'

interface PanelFieldsProps {
  /** The issuing insurer: it leads. */
  readonly leadId: string
  readonly conditions: Product['coinsurance']
}

/** Who shares the contract and by how much, the issuing insurer first; in a form, under `panel`, empty while it insures alone. */
export function PanelFields({ leadId, conditions }: PanelFieldsProps) {
  const { t } = useTranslation()
  const form = Form.useFormInstance()
  const members = Form.useWatch<readonly PanelMemberValues[] | undefined>('panel', form) ?? []
  const chosen = new Set(members.map((member) => member?.insurerId))
  const required = [{ required: true, message: t('form.required') }]
  const whole = async (_: unknown, panel: readonly PanelMemberValues[] = []) => {
    if (panel.length > 0 && panel.every((member) => member?.sharePpm) && sharesSum(panel) !== WHOLE_PPM)
      throw new Error(t('uw.panelNotWhole'))
  }
  return (
    <Form.List name="panel" rules={[{ validator: whole }]}>
      {(fields, { add, remove }, { errors }) =>
        fields.length === 0 ? (
          <div className="stack">
            <p className="muted">{t('uw.panelAlone')}</p>
            <div>
              <Button
                onClick={() => {
                  add({ insurerId: leadId })
                  add({})
                }}
              >
                {t('uw.arrangePanel')}
              </Button>
            </div>
          </div>
        ) : (
          <div className="stack">
            {conditions && <PanelConditions conditions={conditions} />}
            <ol className={styles.members}>
              {fields.map(({ key, name }) => (
                <li key={key} className={styles.member}>
                  <Form.Item
                    name={[name, 'insurerId']}
                    label={t(name === 0 ? 'uw.panelLead' : 'uw.panelFollower')}
                    rules={required}
                  >
                    <OrganisationSelect kind="insurer" disabled={name === 0} taken={chosen} />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'sharePpm']}
                    label={t('uw.panelShare')}
                    rules={[{ required: true, message: t('form.required') }]}
                  >
                    <PercentInput />
                  </Form.Item>
                  {name > 1 && (
                    <Button aria-label={t('uw.removeLine', { n: name + 1 })} onClick={() => remove(name)}>
                      {t('action.remove')}
                    </Button>
                  )}
                </li>
              ))}
            </ol>
            <PanelSum ppm={sharesSum(members)} />
            <Form.ErrorList errors={errors} className={styles.faults} />
            <div className="row">
              <Button onClick={() => add({})}>{t('uw.addFollower')}</Button>
              <Button onClick={() => remove(fields.map(({ name }) => name))}>{t('uw.dropPanel')}</Button>
            </div>
          </div>
        )
      }
    </Form.List>
  )
}
