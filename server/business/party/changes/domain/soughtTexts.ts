import { hasReference } from '../../../../kernel/reference.ts'
import type { PendingChange } from './pendingChange.ts'

type Sought = Pick<PendingChange, 'kind' | 'subjectId' | 'personId' | 'organisationId' | 'title' | 'content'>

/**
 * The texts a change is found by: its number, the numbers of what and whom it is about, and what it says of accounts, credits
 * and grants. People and organisations on file are found by what they are called today. Of somebody who is still to be
 * admitted the change itself is the only place that says a name, so that erasing it there erases it here.
 */
export const soughtTexts = (change: Sought & { readonly _id: string }): readonly (string | null)[] => [
  change._id,
  change.subjectId,
  change.personId,
  hasReference(change.title) ? null : change.title,
  ...contentTexts(change),
]

function contentTexts(change: Sought): readonly (string | null)[] {
  if (isOf(change, 'userAdmission')) return [change.content.name, change.content.login]
  if (isOf(change, 'bankAccountOpening') || isOf(change, 'bankAccountChange'))
    return [change.content.accountHolder, change.content.accountNumber]
  if (isOf(change, 'authorityGrant'))
    return [change.content.productCode, change.content.territory, ...(change.content.categories ?? [])]
  return []
}

/** Numbers of the people and organisations it is about, which have names of their own. */
export const namedIn = ({ subjectId, personId, organisationId }: Sought): readonly string[] =>
  [...new Set([subjectId, personId, organisationId])].filter((number) => number !== null)

const isOf = <Kind extends PendingChange['kind']>(
  change: Pick<PendingChange, 'kind' | 'content'>,
  kind: Kind,
): change is Pick<PendingChange<Kind>, 'kind' | 'content'> => change.kind === kind
