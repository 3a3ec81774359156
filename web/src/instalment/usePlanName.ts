import type { BilingualText } from '../../../server/business/reference/product/domain/bilingualText.ts'
import { useLanguage } from '../i18n/i18n.ts'

/** The name of a plan in the language that is spoken. */
export function usePlanName(): (name: BilingualText) => string {
  const language = useLanguage()
  return (name) => name[language]
}
