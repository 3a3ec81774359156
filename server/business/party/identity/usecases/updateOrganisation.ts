import { organisationStore } from '../../../../../models/organisations.ts'
import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { contentHash } from '../../../../kernel/canonical.ts'
import { together, valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { PendingChange } from '../../changes/domain/pendingChange.ts'
import { decideUnchanged } from '../../changes/domain/proposing.ts'
import { requirePerson } from '../../changes/usecases/acts.ts'
import { propose } from '../../changes/usecases/propose.ts'
import {
  decideActive,
  decideDistinct,
  decideOrganisation,
  decideUscc,
  type Organisation,
} from '../domain/organisation.ts'
import { fieldsForTwo, inOrder, type OrganisationParticulars } from '../domain/organisationFields.ts'
import { namesAlike } from '../domain/organisationMarks.ts'
import { endAccess } from './access.ts'
import type { Applied } from './applyPersonChange.ts'
import { refusingDuplicates } from './duplicateKey.ts'
import { findAlike, findOrganisation } from './organisations.ts'
import { reasonGiven } from './personOutcome.ts'
import { revokeTokensOf } from './revokeTokensOf.ts'

/** What came of a correction: done at once, or before a second person. */
export interface OrganisationOutcome {
  /** As it stands now. */
  readonly organisation: Organisation & Stored
  readonly pendingChange: (PendingChange & Stored) | null
}

export interface UpdateOrganisation
  extends Omit<OrganisationParticulars, 'insurerStanding' | 'insurerOffice'>,
    Partial<Pick<Organisation, 'insurerStanding' | 'insurerOffice'>> {
  readonly organisationId: string
  readonly reason?: string
  /** Organisations with names like the new one that are said to be others. */
  readonly otherThan?: readonly string[]
}

/**
 * Corrects an organisation's particulars; the kind stays, and so do the standing and the office of an insurer where none is given. What
 * decides who may do what waits, whole, for a second administrator of the platform, and the organisation is told; making it
 * inactive holds at once.
 */
export async function updateOrganisation(
  work: UnitOfWork,
  { organisationId, ...command }: UpdateOrganisation,
): Promise<OrganisationOutcome> {
  const before = await work.loadForChange(organisationStore, organisationId)
  const { reason, otherThan = [], ...given } = command
  const { insurerStanding = before.insurerStanding ?? null, insurerOffice = before.insurerOffice ?? null } = given
  const content = inOrder({ ...given, insurerStanding, insurerOffice })
  await refuseUnfit(work, before, content)
  await refuseAlike(work, before, content, otherThan)
  const present = particularsOf(before)
  const differs = (one: unknown, other: unknown) => contentHash({ value: one }) !== contentHash({ value: other })
  if (fieldsForTwo(present, content, differs).length === 0)
    return { organisation: await changeOrganisation(work, before, content), pendingChange: null }
  requirePerson(work)
  const pendingChange = await propose(work, {
    kind: 'organisationChange',
    organisationId: work.actor.organisationId,
    toldOrganisationId: before._id,
    subjectId: before._id,
    personId: null,
    title: before.nameZh,
    content,
    before: present,
    reason: reasonGiven(reason),
  })
  return { organisation: before, pendingChange }
}

/** Writes what two administrators of the platform have agreed on, if the organisation still is what they looked at. */
export async function applyOrganisationChange(
  work: UnitOfWork,
  change: PendingChange<'organisationChange'> & Stored,
): Promise<Applied> {
  const before = await getVisible(work, organisationStore, change.subjectId ?? '')
  valueOrThrow(decideUnchanged(particularsOf(before), change))
  await refuseUnfit(work, before, change.content)
  await changeOrganisation(work, before, change.content)
  return { subjectId: before._id, personId: null }
}

async function refuseUnfit(
  work: UnitOfWork,
  before: Organisation & Stored,
  content: OrganisationParticulars,
): Promise<void> {
  const { _id, kind } = before
  const another = { uscc: content.uscc, _id: { $ne: _id } } as object
  valueOrThrow(
    together({
      particulars: decideOrganisation({ ...content, kind }, await findOrganisation(work, content.recommenderId)),
      active: decideActive({ ...content, _id }, work.actor.organisationId),
      uscc: decideUscc((await organisationStore.model.exists(another).session(work.session)) !== null),
    }),
  )
}

/** A name that is only written otherwise looks like whatever it looked like before. */
async function refuseAlike(
  work: UnitOfWork,
  before: Organisation & Stored,
  content: OrganisationParticulars,
  otherThan: readonly string[],
): Promise<void> {
  const known = namesAlike(before)
  if (namesAlike(content).every((name) => known.includes(name))) return
  valueOrThrow(decideDistinct(await findAlike(work, content), [before._id, ...otherThan]))
}

/** Made inactive, all its people are signed out and their API tokens end. */
async function changeOrganisation(
  work: UnitOfWork,
  before: Organisation & Stored,
  content: OrganisationParticulars,
): Promise<Organisation & Stored> {
  const fact = { type: 'organisation.updated', payload: { ...content } }
  const after = await refusingDuplicates(decideUscc(true), () => work.change(organisationStore, before, content, fact))
  if (after.active) return after
  await endAccess(work, { organisationId: after._id })
  const people = await userStore.model.find({ organisationId: after._id }, { _id: 1 }, { session: work.session }).lean()
  await revokeTokensOf(work, ...people.map(({ _id }) => _id))
  return after
}

const particularsOf = ({
  nameZh,
  nameEn,
  uscc,
  region,
  recommenderId,
  controllers,
  insurerStanding = null,
  insurerOffice = null,
  active,
}: Organisation): OrganisationParticulars =>
  inOrder({
    nameZh,
    nameEn,
    uscc,
    region,
    recommenderId,
    controllers,
    insurerStanding,
    insurerOffice,
    active,
  })
