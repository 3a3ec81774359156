import { sanctionStore } from '../../../../../models/sanctions.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { findOrganisation } from '../../../party/identity/usecases/organisations.ts'
import { decideEntry } from '../domain/entry.ts'
import type { Sanction } from '../domain/sanction.ts'
import type { SanctionBody } from '../sanctions.contract.ts'

export type EnterSanction = SanctionBody

/** Enters a ban or sanction. Refuses with everything that does not fit together. */
export async function enterSanction(work: UnitOfWork, command: EnterSanction): Promise<Sanction & Stored> {
  const { userId, name } = work.actor
  const entered = { userId, name, at: work.now }
  const organisation = await findOrganisation(work, command.organisationId ?? null)
  const content = valueOrThrow(decideEntry(command, organisation, entered))
  return work.create(sanctionStore, await work.nextNumber('BN'), content, {
    type: 'sanction.entered',
    reason: command.reason,
    payload: { kind: command.kind, creditCode: command.creditCode, from: command.from, to: command.to ?? null },
  })
}
