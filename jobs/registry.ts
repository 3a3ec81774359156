import { attachmentSweep } from './attachmentSweep.ts'
import { auditVerification } from './auditVerification.ts'
import type { JobDefinition } from './definition.ts'
import { documentPrinting } from './documentPrinting.ts'
import { figures } from './figures.ts'
import { ledgerProof } from './ledgerProof.ts'
import type { JobMeans } from './means.ts'
import { pendingChanges } from './pendingChanges.ts'
import { premiumDemands } from './premiumDemands.ts'
import { referralReminders } from './referralReminders.ts'
import { renewals } from './renewals.ts'
import { sealHead } from './sealHead.ts'
import { subsidyAssessment } from './subsidyAssessment.ts'

/** Every job, in the order in which they are worked off when several wait; their plans are in `config/jobs.ts`. */
export const jobDefinitionsOf = (means: JobMeans): readonly JobDefinition[] => [
  sealHead(means),
  figures,
  subsidyAssessment,
  ledgerProof,
  auditVerification(means),
  attachmentSweep,
  documentPrinting(means),
  pendingChanges,
  referralReminders,
  premiumDemands,
  renewals,
]
