import { organisationStore } from '../../../models/organisations.ts'
import type { Stored } from '../../../models/store.ts'
import { userStore } from '../../../models/users.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { RefusalError, valueOrThrow } from '../../kernel/refusal.ts'
import { decideOrganisation, type Organisation } from '../domain/organisation.ts'
import { endAccess } from './access.ts'
import { refusingDuplicates } from './duplicateKey.ts'
import { findOrganisation } from './organisations.ts'
import { revokeTokensOf } from './revokeTokensOf.ts'

interface UpdateOrganisationInput {
  readonly params: { readonly organisationId: string }
  readonly body: Omit<Organisation, 'kind' | 'insurerStanding'> & Partial<Pick<Organisation, 'insurerStanding'>>
}

/** Corrects an organisation's particulars; the kind stays, and so does the standing of an insurer where none is given. Made inactive, all its people are signed out and their API tokens end. */
export async function updateOrganisation(
  work: UnitOfWork,
  { params, body }: UpdateOrganisationInput,
): Promise<Organisation & Stored> {
  const before = await work.loadForChange(organisationStore, params.organisationId)
  const { insurerStanding = before.insurerStanding ?? null } = body
  const content = { ...body, insurerStanding }
  valueOrThrow(decideOrganisation({ ...content, kind: before.kind }, await findOrganisation(work, body.recommenderId)))
  if (!body.active && before._id === work.actor.organisationId) {
    throw new RefusalError([{ code: 'identity.own-organisation', value: before._id }])
  }
  const fact = { type: 'organisation.updated', payload: { ...content } }
  const after = await refusingDuplicates('identity.organisation-on-file', 'uscc', () =>
    work.change(organisationStore, before, content, fact),
  )
  if (!after.active) {
    await endAccess(work, { organisationId: after._id })
    const people = await userStore.model
      .find({ organisationId: after._id }, { _id: 1 }, { session: work.session })
      .lean()
    await revokeTokensOf(work, ...people.map(({ _id }) => _id))
  }
  return after
}
