import { useTranslation } from 'react-i18next'
import type { JobRunView } from '../../../server/platform/operations/operations.contract.ts'
import { formatCount } from '../format.ts'
import { zh } from '../i18n/zh.ts'
import styles from './operations.module.css'

/** What a run or a batch found wrong: each in words, with where it is and what is there. */
export function RunFindings({ findings, findingCount }: Pick<JobRunView, 'findings' | 'findingCount'>) {
  const { t } = useTranslation()
  return (
    <details>
      <summary>{t('jobs.findings', { n: formatCount(findingCount) })}</summary>
      <ul className={styles.findings}>
        {findings.map(({ where, fault, detail }) => (
          <li key={`${where} ${fault} ${detail}`}>
            {isKnown(fault) ? t(`fault.${fault}`) : fault}
            <div className="muted">{[where, detail].filter((part) => part !== undefined).join(' · ')}</div>
          </li>
        ))}
      </ul>
      {findingCount > findings.length && (
        <p className="muted">{t('jobs.moreFindings', { n: formatCount(findingCount - findings.length) })}</p>
      )}
    </details>
  )
}

/** One that another version found may have no words yet. */
const isKnown = (fault: string): fault is keyof typeof zh.fault => fault in zh.fault
