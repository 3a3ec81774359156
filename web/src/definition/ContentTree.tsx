import { useTranslation } from 'react-i18next'
import { ReferenceText } from '../components/ReferenceText.tsx'
import { formatFen, formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'
import type { Words } from '../product/words.ts'
import styles from './definition.module.css'

interface ContentTreeProps {
  readonly value: unknown
  readonly words: Words
  /** Field the value stands in, which says how a figure is read. */
  readonly field?: string
}

/** Any content as names and values, whatever its shape; figures in the unit their name ends in. */
export function ContentTree({ value, words, field = '' }: ContentTreeProps) {
  const { t } = useTranslation()
  const marks = useMarks()
  const language = useLanguage()
  if (value === null || value === undefined || value === '')
    return <span className="muted">{t('definitions.empty')}</span>
  if (typeof value === 'boolean') return <>{value ? t('definitions.yes') : t('definitions.no')}</>
  if (typeof value === 'number') return <span className="tabular">{figureText(field, value)}</span>
  if (field === 'reference' && typeof value === 'string') return <ReferenceText text={value} />
  if (typeof value !== 'object') return <>{words(String(value))}</>
  if (isBilingual(value)) return <>{value[language]}</>
  const compared = comparisonIn(value)
  if (compared) {
    const { fact, operator, against } = compared
    if (operator === null) return <>{words(fact)}</>
    return (
      <>
        {words(fact)}{' '}
        {operator === 'missing' ? (
          t('rules.missing')
        ) : (
          <>
            {words(operator).toLowerCase()} <ContentTree value={against} words={words} field={fact} />
          </>
        )}
      </>
    )
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className="muted">{t('definitions.empty')}</span>
    if (value.every((element) => typeof element !== 'object'))
      return <>{value.map((element) => words(String(element))).join(marks.comma)}</>
    return (
      <div className={styles.elements}>
        {value.map((element: unknown, index) => (
          <div key={elementKey(element, index)} className={styles.element}>
            <ContentTree value={element} words={words} field={field} />
          </div>
        ))}
      </div>
    )
  }
  return (
    <div className={styles.tree}>
      <dl>
        {partsOf(value).map(([key, child]) => (
          <Entry key={key} name={words(key)}>
            <ContentTree value={child} words={words} field={unitField(key, field)} />
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

/** What only programs call an element by is left out where it says in words what it is. */
const CALLED_BY: ReadonlySet<string> = new Set(['code', 'name', 'value', 'fact'])

const partsOf = (value: object): [key: string, child: unknown][] => {
  const spoken = ['name', 'label', 'text'].some((key) => isText((value as Readonly<Record<string, unknown>>)[key]))
  return Object.entries(value).filter(([key, child]) => !(spoken && CALLED_BY.has(key) && typeof child === 'string'))
}

const isText = (value: unknown): boolean => typeof value === 'object' && value !== null && isBilingual(value)

const OPERATORS: ReadonlySet<string> = new Set(['is', 'oneOf', 'atLeast', 'above', 'atMost', 'below', 'missing'])

interface Compared {
  readonly fact: string
  /** Null where a fact stands for its own value. */
  readonly operator: string | null
  readonly against: unknown
}

/** A comparison of a condition, which people read as a sentence; null for anything else. */
function comparisonIn(value: object): Compared | null {
  if (!('fact' in value) || typeof value.fact !== 'string') return null
  const [other, ...more] = Object.entries(value).filter(([key]) => key !== 'fact')
  if (!other) return { fact: value.fact, operator: null, against: null }
  const [operator, against] = other
  return more.length === 0 && OPERATORS.has(operator) ? { fact: value.fact, operator, against } : null
}

const elementKey = (element: unknown, index: number): string =>
  typeof element === 'object' && element !== null && 'code' in element ? String(element.code) : String(index)
