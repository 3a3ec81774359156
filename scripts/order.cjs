/**
 * The order in which the business stands. A context imports from those before it, types included; what a later one must
 * tell an earlier one goes by events. The import check and the list in docs/architecture.md are both made from this.
 */
module.exports = [
  {
    name: 'reference',
    what: 'what is laid down for everybody: catalogues, products, tariffs, rules, as data that is published',
  },
  {
    name: 'party',
    what: 'who acts and how far: organisations, people, bank accounts, authority, changes that take two',
  },
  { name: 'contract', what: 'what is agreed, in words that all later ones share: items, covers, terms, papers' },
  { name: 'ledger', what: 'money that moved or is owed, entry by entry' },
  { name: 'risk', what: 'what is at stake together: accumulations, sanctions, goods insured before' },
  { name: 'offer', what: 'from submission to a quote that holds, and who may give it' },
  { name: 'policy', what: 'contracts in force, premium received, documents issued' },
  { name: 'claims', what: 'losses, from notice to payment and recovery' },
  { name: 'subsidy', what: 'premium compensation, from assessment to payment' },
  { name: 'desk', what: 'what people look through: work queues, search, pre-checks, the record' },
]
