import { identityKeys } from './0001-identity-keys.ts'
import { tokensAreIssuedAnew } from './0002-tokens-are-issued-anew.ts'
import { bankReferences } from './0003-bank-references.ts'
import { figures } from './0004-figures.ts'
import { ledgerTransactions } from './0005-ledger-transactions.ts'
import { eventsTellTheWhole } from './0006-events-tell-the-whole.ts'
import { authorityExercises } from './0007-authority-exercises.ts'
import { termSegments } from './0008-term-segments.ts'
import { keysAnew } from './0009-keys-anew.ts'
import { experience } from './0010-experience.ts'
import { limitsAreGrants } from './0011-limits-are-grants.ts'
import { namesAreReferredTo } from './0012-names-are-referred-to.ts'
import { claimsByDueDay } from './0013-claims-by-due-day.ts'
import { acceptances } from './0014-acceptances.ts'
import { revisions } from './0015-revisions.ts'
import { foundByParts } from './0016-found-by-parts.ts'
import { changesAreFound } from './0017-changes-are-found.ts'
import { owedByCounterparty } from './0018-owed-by-counterparty.ts'
import { policiesInForce } from './0019-policies-in-force.ts'
import { premiumByDueDay } from './0020-premium-by-due-day.ts'
import type { Migration } from './migration.ts'

/** Every migration, in the order of their numbers; see {@link Migration} for how to write one. */
export const MIGRATIONS: readonly Migration[] = [
  identityKeys,
  tokensAreIssuedAnew,
  bankReferences,
  figures,
  ledgerTransactions,
  eventsTellTheWhole,
  authorityExercises,
  termSegments,
  keysAnew,
  experience,
  limitsAreGrants,
  namesAreReferredTo,
  claimsByDueDay,
  acceptances,
  revisions,
  foundByParts,
  changesAreFound,
  owedByCounterparty,
  policiesInForce,
  premiumByDueDay,
]
