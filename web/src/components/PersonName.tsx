import { useCodeText } from '../i18n/i18n.ts'

/** Who did something: a person by the name, a job of the night by what it is called. */
export function PersonName({ name }: { readonly name: string }) {
  const label = useCodeText()
  return <>{label('jobs.names', name)}</>
}
