/**
 * The order in which the business stands. A context imports from those before it, types included; what a later one must
 * tell an earlier one goes by events. `models` are the collections it owns, files of `models/`: a later context may read
 * them, an earlier one may not; what lies there and is nobody's is what any of them works with. The import check and the
 * list in docs/architecture.md are both made from this.
 */
module.exports = [
  {
    name: 'reference',
    what: 'what is laid down for everybody: catalogues, products, tariffs, rules, as data that is published',
    models: ['catalogueEditions', 'catalogueEntries', 'definitions'],
  },
  {
    name: 'party',
    what: 'who acts and how far: organisations, people, bank accounts, authority, changes that take two',
    models: [
      'accessGates',
      'apiTokens',
      'attempts',
      'authorityExercises',
      'authorityGrants',
      'bankAccounts',
      'caseSearch',
      'keyChecks',
      'organisations',
      'paymentHolds',
      'pendingChanges',
      'secondFactors',
      'sessions',
      'users',
    ],
  },
  {
    name: 'contract',
    what: 'what is agreed, in words that all later ones share: items, covers, terms, papers',
    models: [
      'acceptances',
      'attachedTotals',
      'attachmentContents',
      'attachments',
      'deliveries',
      'policies',
      'policyTexts',
      'termSegments',
      'textsOfPolicies',
    ],
  },
  {
    name: 'ledger',
    what: 'money that moved or is owed, entry by entry',
    models: ['bookClosings', 'bookGates', 'ledgerTransactions', 'postingSearch'],
  },
  {
    name: 'risk',
    what: 'what is at stake together: accumulations, sanctions, goods insured before',
    models: ['accumulationGates', 'accumulationLimits', 'sanctions'],
  },
  {
    name: 'offer',
    what: 'from submission to a quote that holds, and who may give it',
    models: ['insuredGoods', 'quotes', 'riskInspections', 'submissions'],
  },
  {
    name: 'policy',
    what: 'contracts in force, premium received and matched with what the bank says, documents issued',
    models: ['bankCredits', 'bankDebits', 'bankStatements', 'bordereauPacks', 'bordereaux', 'issuedDocuments'],
  },
  { name: 'claims', what: 'losses, from notice to payment and recovery', models: ['claims', 'policyClaims'] },
  {
    name: 'subsidy',
    what: 'premium compensation, from assessment to payment',
    models: ['subsidyApplications', 'subsidyAssessments'],
  },
  {
    name: 'servicing',
    what: 'what happens to a policy after it is issued: endorsements, cancellation, rescission, renewal',
    models: ['endorsements', 'renewals'],
  },
  {
    name: 'treasury',
    what: 'money that leaves the bank: what is payable, payment runs, what the bank made of them',
    models: ['paymentItems', 'paymentRuns'],
  },
  {
    name: 'desk',
    what: 'what people look through: work queues, search, pre-checks, the record',
    models: ['activity', 'savedViews'],
  },
]
