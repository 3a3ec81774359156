import { Link } from 'react-router'
import { useCodeText } from '../i18n/i18n.ts'

/** Where the documents of a stream have a page. */
const PAGES: Readonly<Record<string, string>> = {
  submission: '/submissions',
  quote: '/quotes',
  policy: '/policies',
  claim: '/claims',
  subsidyAssessment: '/subsidy-assessments',
  subsidyApplication: '/subsidy-applications',
  organisation: '/organisations',
  user: '/users',
  catalogueEdition: '/catalogue-editions',
}

/** The document whose chain an event belongs to, leading to its page where there is one. */
export function StreamLink({ stream }: { readonly stream: string }) {
  const label = useCodeText()
  const colon = stream.indexOf(':')
  const [name, id] = [stream.slice(0, colon), stream.slice(colon + 1)]
  const page = PAGES[name]
  return (
    <>
      {label('kind', name)} {page ? <Link to={`${page}/${encodeURIComponent(id)}`}>{id}</Link> : id}
    </>
  )
}
