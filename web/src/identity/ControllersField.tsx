import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { AutoComplete, type AutoCompleteProps, Button, Form } from 'antd'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { PercentInput } from '../components/PercentInput.tsx'
import { organisationText, useOrganisationSearch } from '../components/useOrganisations.ts'
import { useLanguage } from '../i18n/i18n.ts'
import styles from './identity.module.css'

/** Shareholders: organisations on file are offered while typing, anyone else is a name. */
export function ControllersField() {
  const { t } = useTranslation()
  const required = [{ required: true, message: t('form.required') }]
  return (
    <Form.List name="controllers">
      {(fields, { add, remove }) => (
        <fieldset className={`wide ${styles.controllers}`}>
          <legend>{t('organisations.controllers')}</legend>
          <p className="muted">{t('organisations.controllersHint')}</p>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.share}>
              <Form.Item name={[name, 'holder']} label={t('organisations.holder')} rules={required}>
                <HolderInput />
              </Form.Item>
              <Form.Item
                name={[name, 'sharePpm']}
                label={t('organisations.controllerShare')}
                rules={[{ required: true, message: t('form.required') }]}
              >
                <PercentInput />
              </Form.Item>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`${t('action.remove')} ${name + 1}`}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ holder: '', sharePpm: null })}>
            {t('organisations.addController')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

/** Passes on what a form hands in. */
function HolderInput(props: AutoCompleteProps) {
  const language = useLanguage()
  const { items } = useOrganisationSearch(useDeferredValue(String(props.value ?? '')), {})
  const names = items.map((organisation) => ({ value: organisationText(organisation, language) }))
  return <AutoComplete {...props} options={names} showSearch={{ filterOption: false }} maxLength={200} />
}
