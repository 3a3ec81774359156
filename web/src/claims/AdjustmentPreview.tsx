import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AdjustmentView } from '../../../server/business/claims/claims.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { Section } from '../components/Section.tsx'
import { StepsTable } from '../components/StepsTable.tsx'
import styles from './claims.module.css'
import { settledAs } from './settledAs.ts'

interface AdjustmentPreviewProps {
  /** Null until it was tried out. */
  readonly adjustment: AdjustmentView | null
  readonly children: ReactNode
}

/** What the typed assessment would come to; nothing is saved. */
export function AdjustmentPreview({ adjustment, children }: AdjustmentPreviewProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('claims.previewTitle')} flush extra={<div className="row">{children}</div>}>
      {adjustment ? (
        <>
          <p className={styles.payable}>
            <span>{t(settledAs(adjustment.payableFen).label)}</span>
            <strong>
              <AmountText fen={settledAs(adjustment.payableFen).fen} />
            </strong>
          </p>
          <StepsTable steps={adjustment.steps} caption={t('claims.adjustment')} />
        </>
      ) : (
        <p className="muted" style={{ padding: 14 }}>
          {t('claims.previewEmpty')}
        </p>
      )}
    </Section>
  )
}
