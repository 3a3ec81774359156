import { useTranslation } from 'react-i18next'

/** A file of this system's own decisions, cited where a source leaves something open. */
const OWN_READING = /(?:;\s*)?docs\/adr\/\d{4}-[\w-]+\.md/g

/** The source of a figure: law, document or clause; where it is a reading of its own, that is said in words. */
export function ReferenceText({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const cited = text.replace(OWN_READING, '').trim()
  if (cited === text) return text
  return cited === '' ? t('reference.own') : t('reference.andOwn', { cited })
}
