import { useTranslation } from 'react-i18next'
import type { DefinitionView } from '../../../server/business/reference/definition/definition.contract.ts'
import { formatFen, formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import styles from './definition.module.css'

interface ContentTreeProps {
  readonly value: unknown
  readonly labels: DefinitionView['labels']
  /** Field the value stands in, which says how a figure is read. */
  readonly field?: string
}

/** Any content as names and values, whatever its shape; figures in the unit their name ends in. */
export function ContentTree({ value, labels, field = '' }: ContentTreeProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const wordOf = (text: string) => labels[text]?.[language] ?? text
  if (value === null || value === undefined || value === '')
    return <span className="muted">{t('definitions.empty')}</span>
  if (typeof value === 'boolean') return <>{value ? t('definitions.yes') : t('definitions.no')}</>
  if (typeof value === 'number') return <span className="tabular">{figureText(field, value)}</span>
  if (typeof value !== 'object') return <>{wordOf(String(value))}</>
  if (isBilingual(value)) return <>{value[language]}</>
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className="muted">{t('definitions.empty')}</span>
    if (value.every((element) => typeof element !== 'object'))
      return <>{value.map((element) => wordOf(String(element))).join('、')}</>
    return (
      <div className={styles.elements}>
        {value.map((element: unknown, index) => (
          <div key={elementKey(element, index)} className={styles.element}>
            <ContentTree value={element} labels={labels} field={field} />
          </div>
        ))}
      </div>
    )
  }
  return (
    <div className={styles.tree}>
      <dl>
        {Object.entries(value).map(([key, child]) => (
          <Entry key={key} name={labels[key]?.[language] ?? key}>
            <ContentTree value={child} labels={labels} field={unitField(key, field)} />
          </Entry>
        ))}
      </dl>
    </div>
  )
}

function Entry({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Bounds such as `min` below `copayPpm` are read like the field they belong to. */
const unitField = (key: string, field: string) => (/(?:Fen|Ppm)$/.test(key) ? key : field)

function figureText(field: string, figure: number): string {
  if (field.endsWith('Fen')) return `¥${formatFen(figure)}`
  return field.endsWith('Ppm') ? formatPpm(figure) : String(figure)
}

const isBilingual = (value: object): value is { readonly zh: string; readonly en: string } =>
  'zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string'

const elementKey = (element: unknown, index: number): string =>
  typeof element === 'object' && element !== null && 'code' in element ? String(element.code) : String(index)
