import { Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ScalarField } from '../../../server/business/reference/product/product.contract.ts'
import { AmountInput } from '../components/AmountInput.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { CountInput } from '../components/CountInput.tsx'
import { PercentInput } from '../components/PercentInput.tsx'
import { useLanguage } from '../i18n/i18n.ts'

interface ScalarInputProps {
  readonly field: ScalarField
  /** Given by the form. */
  readonly id?: string
  readonly value?: unknown
  readonly onChange?: (value: unknown) => void
}

/** The control for a value of the field's type; in a form of an object and in the rows of its tables alike. */
export function ScalarInput({ field, id, value, onChange }: ScalarInputProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const number = { id, value: value as number | null | undefined, onChange }
  const text = { id, value: value as string | null | undefined, onChange }
  switch (field.type) {
    case 'text':
      return (
        <Input
          id={id}
          autoComplete="off"
          maxLength={field.maxLength ?? 200}
          value={text.value ?? ''}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )
    case 'integer':
      return <CountInput {...number} unit={field.unit} />
    case 'money':
      return <AmountInput {...number} />
    case 'share':
      return <PercentInput {...number} />
    case 'date':
      return <CivilDateInput {...text} />
    case 'boolean':
      return (
        <Radio.Group
          id={id}
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
          options={[
            { value: true, label: t('form.yes') },
            { value: false, label: t('form.no') },
          ]}
        />
      )
    case 'choice':
      return (
        <Select
          {...text}
          popupMatchSelectWidth={false}
          options={field.choices.map((choice) => ({ value: choice.value, label: choice.label[language] }))}
        />
      )
  }
}
