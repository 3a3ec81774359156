import i18next, { type ResourceLanguage } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

export type Language = 'zh' | 'en'

const KEY = 'firstcover.language'

/** Chinese unless the person chose English on this device. */
export const storedLanguage = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'zh')

const loaders: Readonly<Record<Language, () => Promise<{ readonly translation: ResourceLanguage['translation'] }>>> = {
  zh: async () => ({ translation: (await import('./zh.ts')).zh }),
  en: async () => ({ translation: (await import('./en.ts')).en }),
}

/** Loads the stored language's texts and starts i18next; nothing is shown before. */
export async function startI18n(): Promise<void> {
  const language = storedLanguage()
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: await loaders[language]() },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  i18next.services.formatter?.add('plural', plural)
  markDocument(language)
}

/** `{{n, plural(one: row; other: rows)}}`: the form of a noun that goes with a number, which may be written out already. */
const plural = (value: unknown, _language: string | undefined, forms: { one?: string; other?: string }): string =>
  (String(value) === '1' ? forms.one : forms.other) ?? ''

/** Switches the language at once, without a reload, and remembers it. */
export async function switchLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await loaders[language]()).translation)
  }
  localStorage.setItem(KEY, language)
  await i18next.changeLanguage(language)
  markDocument(language)
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh'
}

/** Texts of codes the server sends (states, steps, event types): `label('state.claim', 'noticed')`, the code itself if unknown. */
export function useCodeText(): (group: string, code: string) => string {
  const { t, i18n } = useTranslation()
  return (group, code) => {
    const key = `${group}.${code}`
    return i18n.exists(key) ? t(key as never) : code
  }
}

function markDocument(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}
