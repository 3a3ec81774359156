import type { Coded } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { useLanguage } from '../i18n/i18n.ts'

export const useHandbook = () => useAnswer('/underwriting-handbook').data

/** Coded entries as options of a choice. */
export function useCodedOptions(entries: readonly Coded[] | undefined) {
  const language = useLanguage()
  return (entries ?? []).map(({ code, text }) => ({ value: code, label: text[language] }))
}

/** Words of a code of the handbook; the code itself while unknown. */
export function useCodedText(entries: readonly Coded[] | undefined): (code: string) => string {
  const language = useLanguage()
  return (code) => entries?.find((entry) => entry.code === code)?.text[language] ?? code
}
