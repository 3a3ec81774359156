import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { Fingerprint } from '../components/Fingerprint.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { ReferenceText } from '../components/ReferenceText.tsx'
import { formatBytes, formatCount, formatFen, formatPpm, measureText } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'
import styles from './record.module.css'
import { isBilingual, isLine, isPart, shownFields, unitIn } from './recordParts.ts'
import type { RecordWords } from './recordWords.ts'

interface RecordValueProps {
  readonly value: unknown
  readonly words: RecordWords
  /** Field the value stands in, which says how it is read. */
  readonly field: string
  /** Unit of figures, where it stands beside them. */
  readonly unit?: ReturnType<typeof unitIn>
  /** Fields of this part that are marked. */
  readonly marked?: ReadonlySet<string>
}

/** Anything a document contains, in people's words and units. */
export function RecordValue({ value, words, field, unit, marked }: RecordValueProps) {
  const { t } = useTranslation()
  const marks = useMarks()
  const language = useLanguage()
  if (value === null || value === undefined || value === '') return <span className="muted">{t('record.none')}</span>
  if (typeof value === 'boolean') return <>{value ? t('form.yes') : t('form.no')}</>
  if (typeof value === 'number') return <span className="tabular">{figureText(field, value, unit)}</span>
  if (typeof value === 'string') return <RecordText text={value} field={field} words={words} />
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className="muted">{t('record.none')}</span>
    if (isLine(value))
      return (
        <>
          {value.map((element: unknown, place) => (
            <Fragment key={keyOf(element, place)}>
              {place > 0 && marks.comma}
              <RecordValue value={element} words={words} field={field} />
            </Fragment>
          ))}
        </>
      )
    return (
      <ol className={styles.elements}>
        {value.map((element: unknown, place) => (
          <li key={keyOf(element, place)}>
            <RecordValue value={element} words={words} field={field} />
          </li>
        ))}
      </ol>
    )
  }
  if (!isPart(value)) return null
  if (isBilingual(value)) return <>{value[language]}</>
  const measured = unitIn(value)
  const fields = shownFields(value)
  if (fields.length === 0) return <span className="muted">{t('record.none')}</span>
  return (
    <dl className={styles.part}>
      {fields.map(([name, child]) => (
        <div
          key={name}
          className={`${isLine(child) ? styles.line : styles.below} ${marked?.has(name) ? styles.marked : ''}`}
        >
          <dt>
            {words.field(name, field)}
            {marked?.has(name) && <span className={styles.mark}>{t('record.changedHere')}</span>}
          </dt>
          <dd>
            <RecordValue value={child} words={words} field={name} unit={measured} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const ORGANISATION = /^ORG\d{4}[A-J]?\d+$/
/** Alone, or as the key by which something is found. */
const FINGERPRINT = /^(?:\w+:)?([\da-f]{64})$/
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
const DAY = /^\d{4}-\d\d-\d\d$/

function RecordText({
  text,
  field,
  words,
}: {
  readonly text: string
  readonly field: string
  readonly words: RecordWords
}) {
  const [, fingerprint] = FINGERPRINT.exec(text) ?? []
  if (ORGANISATION.test(text)) return <OrganisationName id={text} />
  if (fingerprint !== undefined) return <Fingerprint hash={fingerprint} />
  if (field === 'reference') return <ReferenceText text={text} />
  if (field === 'login') return <span translate="no">{text}</span>
  if (INSTANT.test(text)) return <InstantText at={text} />
  if (DAY.test(text)) return <CivilDateText date={text} />
  return <>{words.value(text, field)}</>
}

/** Figures that say a year or a number of something, not an amount: without separators. */
const PLAIN = /^(?:year|insuredYear)$/

function figureText(field: string, figure: number, unit: ReturnType<typeof unitIn>): string {
  if (field.endsWith('Fen')) return `¥${formatFen(figure)}`
  if (field.endsWith('Ppm')) return formatPpm(figure)
  if (field === 'sizeBytes') return formatBytes(figure)
  if (unit !== undefined) return measureText(figure, unit)
  return PLAIN.test(field) ? String(figure) : Number.isInteger(figure) ? formatCount(figure) : String(figure)
}

const keyOf = (element: unknown, place: number): string =>
  isPart(element) && typeof element.code === 'string' ? `${element.code} ${place}` : String(place)
