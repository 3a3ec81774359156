import type { PendingChangeKind } from '../../../../../config/pendingChanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { applyGrant } from '../../authority/usecases/applyGrant.ts'
import {
  applyAccountChange,
  applyAccountEnding,
  applyAccountOpening,
} from '../../banking/usecases/applyAccountChange.ts'
import {
  type Applied,
  applyAdministratorDisablement,
  applyAdministratorRoleEnding,
  applyAdmission,
  applyErasure,
  applyPasswordReset,
  applyReEnablement,
  applySecondFactorReset,
  applyUserChange,
} from '../../identity/usecases/applyPersonChange.ts'
import { applyOrganisationChange } from '../../identity/usecases/updateOrganisation.ts'
import type { PendingChange } from '../domain/pendingChange.ts'
import { type Apply, laterEffect } from './laterEffects.ts'

/** What each kind of change does once it takes effect. */
const KINDS: { readonly [Kind in PendingChangeKind]: Apply<Kind> } = {
  userAdmission: applyAdmission,
  userChange: applyUserChange,
  userReEnablement: applyReEnablement,
  passwordReset: applyPasswordReset,
  secondFactorReset: applySecondFactorReset,
  administratorDisablement: applyAdministratorDisablement,
  administratorRoleEnding: applyAdministratorRoleEnding,
  personErasure: applyErasure,
  organisationChange: applyOrganisationChange,
  authorityGrant: applyGrant,
  bankAccountOpening: applyAccountOpening,
  bankAccountChange: applyAccountChange,
  bankAccountEnding: applyAccountEnding,
  // The change itself is the permission that one entry of the same credit names.
  repeatedBankReference: async () => ({ subjectId: null, personId: null }),
  receiptReversal: laterEffect('receiptReversal'),
  bookReopening: laterEffect('bookReopening'),
}

/** Does what a confirmed change is for. */
export const applyChange = (work: UnitOfWork, change: PendingChange & Stored): Promise<Applied> =>
  (KINDS[change.kind] as Apply<PendingChangeKind>)(work, change)
