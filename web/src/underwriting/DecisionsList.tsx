import { useTranslation } from 'react-i18next'
import type { UnderwritingDecisionView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { InstantText } from '../components/InstantText.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { useMarks } from '../i18n/useMarks.ts'
import { useCodedText, useHandbook } from './handbook.ts'

/** Who decided what about a quote, why, and under which grant. */
export function DecisionsList({ decisions }: { readonly decisions: readonly UnderwritingDecisionView[] }) {
  const { t } = useTranslation()
  const marks = useMarks()
  const reasonText = useCodedText(useHandbook()?.declineReasons)
  if (decisions.length === 0) return <p className="muted">{t('uw.noDecisions')}</p>
  return (
    <ul className="stack" style={{ listStyle: 'none' }}>
      {decisions.map((decision) => (
        <li key={decision.at}>
          <div className="row">
            <strong>{t(`uw.decision.${decision.decision}`)}</strong>
            <span>{decision.byName}</span>
            <span className="muted">
              <InstantText at={decision.at} />
            </span>
            {decision.grantNo && (
              <span className="muted">
                {t('uw.grant')} <ObjectLink kind="authorityGrant" number={decision.grantNo} />
              </span>
            )}
          </div>
          {decision.reasonCodes.length > 0 && <p>{decision.reasonCodes.map(reasonText).join(marks.semicolon)}</p>}
          <p>{decision.reason}</p>
        </li>
      ))}
    </ul>
  )
}
