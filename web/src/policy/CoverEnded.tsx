import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import { addDays } from '../format.ts'

/** Says that there is no cover any more, or less of it than was agreed; nothing while all is as agreed. */
export function CoverEnded({ policy }: { readonly policy: PolicyView }) {
  const { t } = useTranslation()
  if (policy.state === 'void') return <Alert type="error" showIcon title={t('endorsements.void')} />
  if (policy.period.to >= policy.terms.period.to) return null
  const day = addDays(policy.period.to, -1)
  return <Alert type="warning" showIcon title={t('endorsements.endedEarly', { day })} />
}
