import { useTranslation } from 'react-i18next'
import { useCoverOptions } from '../product/useCoverOptions.ts'

/** A file of this system's own decisions, cited where a source leaves something open. */
const OWN_READING = /(?:;\s*)?docs\/adr\/\d{4}-[\w-]+\.md/g

/** The terms of a cover in a version of a policy, as a calculation names them: `FS2026000002 v1 quality`. */
const POLICY_TERMS = /^([A-Z]{2}\d{10}) v(\d+) ([\w-]+)$/

/** Sources that are no text of anybody's but what was entered in the case itself. */
const OWN_SOURCES = ['assessment', 'payments'] as const

/** An article of the Insurance Law, as it is cited: 保险法第55条、第59条. */
const INSURANCE_LAW = /^保险法第(\d+)条(?:、第(\d+)条)?$/

/** The source of a figure: law, document or clause; where it is a reading of its own, that is said in words. */
export function ReferenceText({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const [, policy, version, cover] = POLICY_TERMS.exec(text) ?? []
  if (policy && version && cover) return <PolicyTerms policy={policy} version={version} cover={cover} />
  const source = OWN_SOURCES.find((own) => own === text)
  if (source) return t(`reference.${source}`)
  const [, article, further] = INSURANCE_LAW.exec(text) ?? []
  if (article) return further ? t('reference.articles', { article, further }) : t('reference.article', { article })
  const cited = text.replace(OWN_READING, '').trim()
  if (cited === text) return text
  return cited === '' ? t('reference.own') : t('reference.andOwn', { cited })
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
