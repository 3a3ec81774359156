import { useTranslation } from 'react-i18next'
import { useCoverOptions } from '../product/useCoverOptions.ts'

/** A file of this system's own decisions, cited where a source leaves something open. */
const OWN_READING = /(?:;\s*)?docs\/adr\/\d{4}-[\w-]+\.md/g

/** The terms of a cover in a version of a policy, as a calculation names them: `FS2026000002 v1 quality`. */
const POLICY_TERMS = /^([A-Z]{2}\d{10}) v(\d+) ([\w-]+)$/

/** The source of a figure: law, document or clause; where it is a reading of its own, that is said in words. */
export function ReferenceText({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const [, policy, version, cover] = POLICY_TERMS.exec(text) ?? []
  if (policy && version && cover) return <PolicyTerms policy={policy} version={version} cover={cover} />
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
