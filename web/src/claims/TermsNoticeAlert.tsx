import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ClaimProps } from './claimProps.ts'

/** Tells the handlers of a claim without an assessment of other terms for the day of its loss; an assessment says it itself. */
export function TermsNoticeAlert({ claim }: ClaimProps) {
  const { t } = useTranslation()
  const { termsNotice, assessment } = claim
  if (assessment || !termsNotice || termsNotice.end) return null
  const { wentBy, onRecord } = termsNotice
  return (
    <Alert
      type="warning"
      showIcon
      title={
        onRecord === null ? t('claims.termsGoneNoticed', { wentBy }) : t('claims.termsNotice', { wentBy, onRecord })
      }
    />
  )
}
