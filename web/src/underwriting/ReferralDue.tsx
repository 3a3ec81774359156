import { useTranslation } from 'react-i18next'
import { CivilDateText } from '../components/CivilDateText.tsx'

/** The day by which a referral is to be decided, or that it cannot be told before the holidays are announced. */
export function ReferralDue({ date }: { readonly date: string | null }) {
  const { t } = useTranslation()
  return date === null ? <span className="muted">{t('uw.notAnnounced')}</span> : <CivilDateText date={date} />
}
