import { entryText } from '../catalogue/entryText.ts'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { useCodeText } from '../i18n/i18n.ts'
import { hasPage } from '../session/pages.ts'

/** The document whose chain an event belongs to, leading to its page where there is one that the person may read. */
export function StreamLink({ stream }: { readonly stream: string }) {
  const label = useCodeText()
  const colon = stream.indexOf(':')
  const [name, id] = [stream.slice(0, colon), stream.slice(colon + 1)]
  return (
    <>
      {label('kind', name)}{' '}
      {hasPage(name) ? <ObjectLink kind={name} number={id} /> : name === 'catalogueEntry' ? entryText(id) : id}
    </>
  )
}
