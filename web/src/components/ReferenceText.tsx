import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n/i18n.ts'
import { useCoverOptions } from '../product/useCoverOptions.ts'
import { englishCitation } from './citation.ts'

/** A file of this system's own decisions, cited where a source leaves something open. */
const OWN_READING = /(?:;\s*)?docs\/adr\/\d{4}-[\w-]+\.md/g

/** The terms of a cover in a version of a policy, as a calculation names them: `FS2026000002 v1 quality`. */
const POLICY_TERMS = /^([A-Z]{2}\d{4}[A-J]?\d{6,}) v(\d+) ([\w-]+)$/

/** Sources that are no text of anybody's but what was entered in the case itself. */
const OWN_SOURCES = ['assessment', 'payments'] as const

/** The source of a figure: law, document or clause, in full when pointed at; a reading of its own is said in words. */
export function ReferenceText({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [, policy, version, cover] = POLICY_TERMS.exec(text) ?? []
  if (policy && version && cover) return <PolicyTerms policy={policy} version={version} cover={cover} />
  const source = OWN_SOURCES.find((own) => own === text)
  if (source) return t(`reference.${source}`)
  const cited = text.replace(OWN_READING, '').trim()
  const english = language === 'en' ? englishCitation(cited) : null
  if (cited === text) return english === null ? text : <span title={text}>{english}</span>
  return cited === '' ? t('reference.own') : t('reference.andOwn', { cited: english ?? cited })
}

interface PolicyTermsProps {
  readonly policy: string
  readonly version: string
  readonly cover: string
}

function PolicyTerms({ policy, version, cover }: PolicyTermsProps) {
  const { t } = useTranslation()
  const name = useCoverOptions().find(({ value }) => value === cover)?.label
  return name ? t('reference.coverTerms', { policy, version, cover: name }) : t('reference.terms', { policy, version })
}
