import { useTranslation } from 'react-i18next'

/** What people call a part of a premium: by its number, or by the day of the change that it is for. */
export function useDueName(): (due: string) => string {
  const { t } = useTranslation()
  return (due) =>
    due.startsWith('+') ? t('instalments.ofChange', { day: due.slice(1) }) : t('instalments.number', { n: due })
}
