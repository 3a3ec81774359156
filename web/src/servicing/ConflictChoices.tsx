import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ConflictView } from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { Section } from '../components/Section.tsx'
import type { Resolution } from './change.ts'
import styles from './servicing.module.css'
import { useActionName } from './words.ts'

const TAKES = ['earlier', 'later'] as const satisfies readonly Resolution['take'][]

interface ConflictChoicesProps {
  readonly conflicts: readonly ConflictView[]
  readonly resolutions: readonly Resolution[]
  readonly onChoose: (resolution: Resolution) => void
}

const isAbout = (conflict: ConflictView) => (resolution: Resolution) =>
  resolution.endorsementNo === conflict.endorsementNo && resolution.action === conflict.action

/** Endorsements that take effect later and decide the same: for each, which of the two holds. */
export function ConflictChoices({ conflicts, resolutions, onChoose }: ConflictChoicesProps) {
  const { t } = useTranslation()
  const actionName = useActionName()
  const open = conflicts.filter((conflict) => !resolutions.some(isAbout(conflict))).length
  return (
    <Section title={t('endorsements.conflicts')}>
      <p className="muted">{t('endorsements.conflictsHint')}</p>
      {conflicts.map((conflict) => {
        const { endorsementNo, action, effectiveFrom, type } = conflict
        const name = t('endorsements.conflict', { day: effectiveFrom, type: actionName(type) })
        return (
          <div key={`${endorsementNo} ${action}`} className={styles.conflict}>
            <span>
              <ObjectLink kind="endorsement" number={endorsementNo} /> {name}
            </span>
            <Radio.Group
              aria-label={`${endorsementNo} ${name}`}
              value={resolutions.find(isAbout(conflict))?.take}
              onChange={({ target }) => onChoose({ endorsementNo, action, take: target.value as Resolution['take'] })}
              options={TAKES.map((value) => ({ value, label: t(`record.value.${value}`) }))}
            />
          </div>
        )
      })}
      {open > 0 && <p role="status">{t('endorsements.stillOpen', { n: open })}</p>}
    </Section>
  )
}
