import type { Permission } from '../../../server/business/party/identity/identity.contract.ts'
import { useCodeText } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'

/** What a token may do, in words; the codes for those who write programs. */
export function ScopeList({ scopes }: { readonly scopes: readonly Permission[] }) {
  const label = useCodeText()
  const marks = useMarks()
  return <span title={scopes.join(' ')}>{scopes.map((scope) => label('permission', scope)).join(marks.comma)}</span>
}
