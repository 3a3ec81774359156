import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MatchedCreditView, MatchView } from '../../../server/business/policy/collection/collection.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { useMarks } from '../i18n/useMarks.ts'
import styles from './collection.module.css'
import { RestOf } from './RestOf.tsx'

interface SuggestionsProps {
  readonly credit: MatchedCreditView
  readonly chosen: MatchView | undefined
  readonly busy: boolean
  readonly onConfirm: (match: MatchView) => void
  readonly onManual: () => void
}

/** What a credit could pay, each with its reasons, the likeliest first. */
export function Suggestions({ credit, chosen, busy, onConfirm, onManual }: SuggestionsProps) {
  const { t } = useTranslation()
  const marks = useMarks()
  return (
    <div className="stack">
      <p>
        <ObjectLink kind="bankCredit" number={credit.number} /> · <RestOf credit={credit} />
      </p>
      {credit.owingNothing.length > 0 && (
        <p role="note">{t('matching.owingNothing', { numbers: credit.owingNothing.join(marks.comma) })}</p>
      )}
      {credit.matches.length === 0 && <p className="muted">{t('matching.none')}</p>}
      {credit.matches.map((match) => (
        <div
          key={match.parts.map(({ policyNo }) => policyNo).join(' ')}
          className={styles.suggestion}
          data-chosen={match === chosen}
        >
          <ul className={styles.parts}>
            {match.parts.map(({ policyNo, amountFen }) => (
              <li key={policyNo}>
                <ObjectLink kind="policy" number={policyNo} />
                <AmountText fen={amountFen} />
              </li>
            ))}
          </ul>
          <span>
            {match.exact && <strong>{t('matching.exact')} · </strong>}
            {match.reasons.map((reason) => t(`matching.reasons.${reason}`)).join(marks.comma)}
          </span>
          <span>
            <Button
              type={match === chosen ? 'primary' : 'default'}
              loading={busy && match === chosen}
              onClick={() => onConfirm(match)}
            >
              {t('matching.confirm')}
            </Button>
          </span>
        </div>
      ))}
      <span>
        <Button onClick={onManual}>{t('matching.manual')}</Button>
      </span>
    </div>
  )
}
