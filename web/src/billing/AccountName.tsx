import { OrganisationName } from '../components/OrganisationName.tsx'
import { useCodeText } from '../i18n/i18n.ts'

/** `policyholder:ORG…` as who and in which part. */
export function AccountName({ account }: { readonly account: string }) {
  const label = useCodeText()
  const [part = '', id = ''] = account.split(':')
  return (
    <>
      {label('postings.accounts', part)} {part !== 'treasury' && id !== '' && <OrganisationName id={id} />}
    </>
  )
}
