import i18next, { type TFunction } from 'i18next'
import { zh } from '../../../web/src/i18n/zh.ts'

/** The Chinese texts of the client, as its pages use them. */
export async function chineseTexts(): Promise<TFunction> {
  const texts = i18next.createInstance()
  return texts.init({ lng: 'zh', resources: { zh: { translation: zh } }, interpolation: { escapeValue: false } })
}
