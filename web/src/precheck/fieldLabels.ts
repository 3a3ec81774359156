import type { TFunction } from 'i18next'
import type { PreCheckProductView } from '../../../server/business/desk/precheck/precheck.contract.ts'
import type { Language } from '../i18n/i18n.ts'

/** What the form calls a field that a failed condition names, as in `items.0.maturity`; the name itself if it is not asked. */
export function fieldLabels(
  { questions, objectName }: PreCheckProductView,
  language: Language,
  t: TFunction,
): (field: string) => string {
  const asked = new Map<string, string>([
    ['indicators', t('precheck.indicators')],
    ['totalLimitFen', t('precheck.limit')],
    ['items.0.valueFen', t('precheck.value', { object: objectName[language] })],
    ...questions.map(({ name, label }) => [`items.0.${name}`, label[language]] as const),
  ])
  return (field) => asked.get(field) ?? field
}
