import { useTranslation } from 'react-i18next'
import type { UnderwritingDecisionView } from '../../../server/underwriting/underwriting.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { InstantText } from '../components/InstantText.tsx'

/** Who decided what since the last quote, why, and up to which authority. */
export function DecisionsList({ decisions }: { readonly decisions: readonly UnderwritingDecisionView[] }) {
  const { t } = useTranslation()
  if (decisions.length === 0) return <p className="muted">{t('submissions.noDecisions')}</p>
  return (
    <ul className="stack" style={{ listStyle: 'none' }}>
      {decisions.map((decision) => (
        <li key={decision.at}>
          <div className="row">
            <strong>{t(`submissions.decision.${decision.decision}`)}</strong>
            <span>{decision.byName}</span>
            <span className="muted">
              <InstantText at={decision.at} />
            </span>
            {decision.authorityLimitFen !== null && (
              <span className="muted">
                {t('submissions.authority')} <AmountText fen={decision.authorityLimitFen} />
              </span>
            )}
          </div>
          <p>{decision.reason}</p>
        </li>
      ))}
    </ul>
  )
}
