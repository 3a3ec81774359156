import { Input } from 'antd'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DefinitionKindName } from '../../../server/business/reference/definition/definition.contract.ts'
import { AmountInput } from '../components/AmountInput.tsx'
import { PercentInput } from '../components/PercentInput.tsx'
import { Section } from '../components/Section.tsx'
import { numberAt, textAt, withValue } from './contentPath.ts'

type Content = Readonly<Record<string, unknown>>

interface FiguresFormProps {
  readonly kind: DefinitionKindName
  readonly content: Content
  readonly onChange: (content: Content) => void
}

/** What changes from version to version, in fields; they and the text below are the same content. */
export function FiguresForm({ kind, content, onChange }: FiguresFormProps) {
  const { t } = useTranslation()
  const text = (label: string, path: string) => (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          value={textAt(content, path)}
          onChange={(event) => onChange(withValue(content, path, event.target.value))}
        />
      )}
    </Field>
  )
  return (
    <Section title={t('definitions.figures')}>
      <p className="muted">{t('definitions.figuresHint')}</p>
      <div className="form-grid" style={{ rowGap: 12, marginTop: 12 }}>
        {text(t('definitions.versionName'), 'version')}
        {kind !== 'rules' && text(t('definitions.filingNo'), 'filingNo')}
        {kind !== 'tariff' ? (
          <>
            {text(t('definitions.nameZh'), 'name.zh')}
            {text(t('definitions.nameEn'), 'name.en')}
          </>
        ) : (
          <TariffFigures content={content} onChange={onChange} name={text(t('definitions.name'), 'name')} />
        )}
      </div>
    </Section>
  )
}

function TariffFigures({ content, onChange, name }: Omit<FiguresFormProps, 'kind'> & { readonly name: ReactNode }) {
  const { t } = useTranslation()
  const change = (path: string) => (value: number | null) => onChange(withValue(content, path, value))
  return (
    <>
      {name}
      <Field label={t('definitions.minimumPremium')}>
        {(id) => (
          <AmountInput
            id={id}
            value={numberAt(content, 'minimumPremium.amountFen')}
            onChange={change('minimumPremium.amountFen')}
          />
        )}
      </Field>
      {(['minPpm', 'maxPpm'] as const).map((bound) => (
        <Field key={bound} label={t(bound === 'minPpm' ? 'definitions.minRate' : 'definitions.maxRate')}>
          {(id) => (
            <PercentInput
              id={id}
              value={numberAt(content, `totalRate.${bound}`)}
              onChange={change(`totalRate.${bound}`)}
            />
          )}
        </Field>
      ))}
    </>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
