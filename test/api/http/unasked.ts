/** The verification of the night and of commands: it goes through everything, and nobody waits for it. */
export const OF_THE_NIGHT = /^server\/business\/desk\/audit\/usecases\/(verify|prove)\w+\.ts$/

/**
 * Places in the sources that ask the database and are not measured among 100,000 documents, by file with their number, and
 * why they need not be. A further one is measured, or named here by whoever knows that it is bounded.
 */
export const UNASKED: readonly { readonly why: string; readonly places: Readonly<Record<string, number>> }[] = [
  {
    why: 'goes through everything, in ranges by number: by a command or at night, never while somebody waits',
    places: {
      'models/attachmentContents.ts': 5,
      'models/keyRanges.ts': 1,
      'models/numbers.ts': 1,
      'models/revisions.ts': 2,
      'models/store.ts': 1,
      'models/users.ts': 1,
      'server/business/policy/documents/usecases/printDueDocuments.ts': 1,
      'server/business/party/identity/usecases/eraseAgain.ts': 1,
      'server/business/servicing/renewal/usecases/runRenewals.ts': 5,
    },
  },
  {
    why: 'once at a start, by a unique key',
    places: {
      'server/business/party/identity/usecases/checkKeys.ts': 3,
      'server/business/party/identity/usecases/createFirstAdministrator.ts': 1,
      'server/platform/database/prepare.ts': 2,
      'server/platform/database/readiness.ts': 1,
    },
  },
  {
    why: 'one run of a job, or those of one day',
    places: {
      'models/jobRunCounts.ts': 1,
      'models/jobRuns.ts': 1,
      'server/platform/operations/usecases/retryJobRun.ts': 1,
      'server/platform/operations/usecases/runJob.ts': 1,
    },
  },
  {
    why: 'the ranges of one batch by its state, some at a time, and who works on them: a keyed read of what is under way',
    places: {
      'models/batchRanges.ts': 11,
      'models/batchWorkers.ts': 3,
      'models/batches.ts': 3,
      'models/jobTicks.ts': 3,
    },
  },
  {
    why: 'what a follower has put aside, and its own rows: as many as failed',
    places: {
      'models/searchRows.ts': 2,
      'server/business/claims/usecases/termsFollower.ts': 1,
      'server/business/desk/audit/usecases/activityFollower.ts': 2,
      'server/platform/following/usecases/rebuild.ts': 2,
      'server/platform/following/usecases/retryLetters.ts': 4,
      'server/platform/operations/usecases/retryFollower.ts': 1,
    },
  },
  {
    why: 'a person by login or number, with their own sessions, tokens, second factor, keys and changes',
    places: {
      'models/personalKeys.ts': 1,
      'server/business/party/changes/usecases/facts.ts': 3,
      'server/business/party/changes/usecases/propose.ts': 1,
      'server/business/party/identity/usecases/access.ts': 4,
      'server/business/party/identity/usecases/admitPerson.ts': 1,
      'server/business/party/identity/usecases/authenticate.ts': 6,
      'server/business/party/identity/usecases/changeSession.ts': 2,
      'server/business/party/identity/usecases/enrolSecondFactor.ts': 4,
      'server/business/party/identity/usecases/erasePerson.ts': 6,
      'server/business/party/identity/usecases/personOutcome.ts': 1,
      'server/business/party/identity/usecases/revokeSession.ts': 1,
      'server/business/party/identity/usecases/revokeTokensOf.ts': 1,
      'server/business/party/identity/usecases/secondFactor.ts': 1,
      'server/business/party/identity/usecases/signOut.ts': 1,
      'server/platform/database/personalKeys.ts': 4,
      'server/platform/http/idempotency.ts': 1,
    },
  },
  {
    why: 'an organisation by its code or names, and its people',
    places: {
      'server/business/party/identity/usecases/organisations.ts': 1,
      'server/business/party/identity/usecases/updateOrganisation.ts': 2,
    },
  },
  {
    why: 'documents by their numbers: as many as a search looks at or a page refers to',
    places: {
      'models/search.ts': 1,
      'server/business/desk/search/usecases/findEverywhere.ts': 1,
      'server/platform/database/referred.ts': 2,
    },
  },
  {
    why: 'documents named by the case at hand: by number, or of one policy',
    places: {
      'server/business/claims/usecases/assignOccurrence.ts': 1,
      'server/business/claims/usecases/assignmentOf.ts': 1,
      'server/business/claims/usecases/insuredTerms.ts': 1,
      'server/business/contract/terms/usecases/agreeTerms.ts': 1,
      'server/business/contract/terms/usecases/terms.ts': 2,
      'server/business/offer/underwriting/usecases/examineGoods.ts': 1,
      'server/business/offer/underwriting/usecases/findCaseFile.ts': 1,
      'server/business/offer/underwriting/usecases/findDecliningContext.ts': 1,
      'server/business/offer/underwriting/usecases/findObstructed.ts': 2,
      'server/business/offer/underwriting/usecases/remindReferrals.ts': 1,
      'server/business/ledger/accounting/usecases/requireOpenBooks.ts': 1,
      'server/business/policy/documents/usecases/keepDocument.ts': 2,
      'server/business/offer/underwriting/usecases/endSubmission.ts': 1,
      'server/business/policy/policy/usecases/createBoundPolicy.ts': 1,
      'server/business/servicing/renewal/usecases/moveRenewal.ts': 1,
      'server/business/servicing/renewal/usecases/openRenewal.ts': 4,
      'server/business/servicing/renewal/usecases/prepareOffer.ts': 1,
      'server/business/servicing/renewal/usecases/renewalFacts.ts': 1,
      'server/business/servicing/renewal/usecases/renewals.ts': 1,
    },
  },
  {
    why: 'premium whose day has come by a mark of that alone, numbers only, and each of these policies by its number',
    places: {
      'server/business/policy/instalment/usecases/demandPremium.ts': 2,
      'server/business/servicing/endorsement/usecases/proposeForNonPayment.ts': 2,
    },
  },
  {
    why: 'credits and receipts by what identifies them: of one statement, one credit, one policy',
    places: {
      'server/business/ledger/billing/usecases/bankReferences.ts': 1,
      'server/business/ledger/billing/usecases/findRepetitions.ts': 1,
      'server/business/policy/collection/usecases/applyReversal.ts': 1,
      'server/business/policy/collection/usecases/findSeen.ts': 1,
      'server/business/policy/collection/usecases/previewStatement.ts': 1,
      'server/business/policy/documents/usecases/issueReceiptDocument.ts': 1,
      'server/business/policy/policy/usecases/reverseReceipt.ts': 2,
    },
  },
  {
    why: 'a version of a definition or tariff by its hash or number; an edition with its entries',
    places: {
      'server/business/offer/underwriting/usecases/mayReadTariff.ts': 3,
      'server/business/reference/catalogue/usecases/editions.ts': 1,
      'server/business/reference/definition/usecases/findDefinition.ts': 2,
      'server/business/reference/definition/usecases/publishDefinition.ts': 1,
    },
  },
  {
    why: 'rows, findings and first lines of one list of policies by its number or that of a pack; numbers from elsewhere by key',
    places: {
      'models/bordereauPacks.ts': 15,
      'models/insuredGoods.ts': 2,
      'server/business/policy/bordereau/usecases/checkBordereau.ts': 1,
      'server/business/policy/bordereau/usecases/closeCheck.ts': 1,
      'server/business/policy/bordereau/usecases/createBordereau.ts': 1,
      'server/business/policy/bordereau/usecases/packList.ts': 1,
      'server/business/policy/bordereau/usecases/writePack.ts': 1,
    },
  },
]
