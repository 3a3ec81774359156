import { useMarks } from '../i18n/useMarks.ts'
import type { ActionType } from './change.ts'
import { useActionName } from './words.ts'

/** Kinds of action in a sentence. */
export function ActionTypes({ types }: { readonly types: readonly ActionType[] }) {
  const actionName = useActionName()
  const { comma } = useMarks()
  return <>{types.map(actionName).join(comma)}</>
}
