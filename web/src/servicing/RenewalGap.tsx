import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../api/hooks.ts'
import { daysBetween } from '../format.ts'

interface RenewalGapProps {
  /** The policy that is renewed; null where none is. */
  readonly renewalOf: string | null
  /** The first day of cover. */
  readonly from: string | null
}

/** Tells before anything binds that a renewal leaves days without cover: it counts as new for premium subsidies then. */
export function RenewalGap({ renewalOf, from }: RenewalGapProps) {
  const { t } = useTranslation()
  const policy = useAnswer('/policies/:number', renewalOf === null ? null : { number: renewalOf }).data
  if (!policy || from === null || from <= policy.period.to) return null
  const days = daysBetween(policy.period.to, from)
  return <Alert type="warning" showIcon title={t('renewals.gapTold', { policy: policy.number, n: days })} />
}
