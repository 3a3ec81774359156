import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { Figure, isCode, isInstant } from './Figure.tsx'
import styles from './problem.module.css'
import { ReferenceText } from './ReferenceText.tsx'

interface FailureListProps {
  readonly failures: readonly Failure[]
  /** False where the sentence already stands above. */
  readonly named?: boolean
  /** What people call a field; absent where the field needs no naming. */
  readonly labelOf?: (field: string) => string
}

/** Failed conditions: the sentence, the value found, the value needed, the rule's source. */
export function FailureList({ failures, named = true, labelOf }: FailureListProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <ul className={named ? styles.failures : styles.alone}>
      {failures.map((failure) => (
        <li
          key={`${failure.code}:${failure.field ?? ''}:${failure.value ?? ''}:${failure.rule?.zh ?? ''}:${failure.reference ?? ''}`}
        >
          {named && (
            <span>
              {failure.field && labelOf && <strong>{labelOf(failure.field)}　</strong>}
              {failure[language]}
            </span>
          )}
          {hasFacts(failure) && (
            <span className={styles.facts}>
              {isReadable(failure.value) && (
                <span>
                  {isMeasured(failure) && `${t('problem.value')} `}
                  {isInstant(failure.value) && `${t('problem.moment')} `}
                  <Figure value={failure.value} unit={failure.unit} />
                </span>
              )}
              {isReadable(failure.threshold) && (
                <span>
                  {t('problem.threshold')} <Figure value={failure.threshold} unit={failure.unit} />
                </span>
              )}
              {failure.rule && <span>{failure.rule[language]}</span>}
              {failure.reference && (
                <span>
                  <ReferenceText text={failure.reference} />
                </span>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Whether a failure says more than its sentence. */
export const hasFacts = ({ value, threshold, reference, rule }: Failure) =>
  isReadable(value) || isReadable(threshold) || reference !== undefined || rule !== undefined

const isReadable = (value: string | number | undefined): value is string | number =>
  value !== undefined && !isCode(value)

/** Whether its value was measured against something; a name or number of its own says what it is. */
const isMeasured = ({ value, threshold }: Failure) => threshold !== undefined || typeof value === 'number'
