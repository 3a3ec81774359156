import { PENDING_CHANGE_DAYS, type PendingChangeKind } from '../../../../../config/pendingChanges.ts'
import { runAgainIfDuplicate } from '../../../../../models/duplicateKey.ts'
import { pendingChangeStore } from '../../../../../models/pendingChanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { ChangeContents, ChangeNotice, PendingChange } from '../domain/pendingChange.ts'
import { decideProposing } from '../domain/proposing.ts'
import { actOf, requirePerson } from './acts.ts'
import { countDeciders } from './facts.ts'
import { shownContent } from './shownContent.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** A change somebody wants, checked by its own context as far as it can be before it takes effect. */
export type ChangeProposal<Kind extends PendingChangeKind> = Pick<
  PendingChange<Kind>,
  'kind' | 'organisationId' | 'subjectId' | 'personId' | 'reason'
> & {
  /** What people call what changes, or what refers to it by the number of the change. */
  readonly title: string | ((number: string) => string)
  readonly content: ChangeContents[Kind]
  readonly before: ChangeContents[Kind] | null
  /** An organisation it concerns whose people do not decide it: its administrators are told. */
  readonly toldOrganisationId?: string
}

/**
 * Puts a change before a second person. Nothing of it holds yet. The person it is about is told, and so are the
 * organisation's administrators where the platform has to stand in for them.
 */
export async function propose<Kind extends PendingChangeKind>(
  work: UnitOfWork,
  { toldOrganisationId, ...proposal }: ChangeProposal<Kind>,
): Promise<PendingChange & Stored> {
  requirePerson(work)
  const { kind, organisationId, subjectId, personId, content, reason } = proposal
  if (subjectId !== null) await refuseSecondProposal(work, kind, subjectId)
  const proposed = actOf(work)
  const deciders = await countDeciders(work, { kind, organisationId, personId, proposerId: proposed.userId })
  const platformConfirms = deciders === 0
  const foreign = platformConfirms || proposed.organisationId !== organisationId
  const notices: ChangeNotice[] = [
    ...(personId !== null && personId !== proposed.userId ? [{ userId: personId, seen: null }] : []),
    ...(foreign ? [{ userId: null, seen: null }] : []),
    ...(toldOrganisationId !== undefined && toldOrganisationId !== organisationId
      ? [{ userId: null, organisationId: toldOrganisationId, seen: null }]
      : []),
  ]
  const number = await work.nextNumber('PC')
  const title = typeof proposal.title === 'string' ? proposal.title : proposal.title(number)
  const document: PendingChange = {
    ...proposal,
    title,
    state: 'proposed',
    proposed,
    platformConfirms,
    confirmed: null,
    ending: null,
    effectiveFrom: null,
    effective: null,
    expiresAt: new Date(work.now.getTime() + PENDING_CHANGE_DAYS * DAY_MS),
    notices,
  }
  const payload = { kind, organisationId, subjectId, personId, title, content: shownContent(content) }
  return runAgainIfDuplicate(() =>
    work.create(pendingChangeStore, number, document, { type: 'pendingChange.proposed', reason, payload }),
  )
}

async function refuseSecondProposal(work: UnitOfWork, kind: PendingChangeKind, subjectId: string): Promise<void> {
  const same = { subjectId, kind, state: { $in: ['proposed', 'confirmed'] } }
  const open = await pendingChangeStore.model.findOne(same as object, { _id: 1 }, { session: work.session }).lean()
  valueOrThrow(decideProposing(open && String(open._id)))
}
