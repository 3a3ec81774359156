import type { ListView } from '../../platform/http/listing.contract.ts'
import { missingProvisions, type Provision, type ProvisionKey, type RuleSet, type Window } from './domain/ruleSet.ts'
import type { ProvisionView, RuleSetRow, RuleSetView } from './subsidy.contract.ts'

export const ruleSetRow = (ruleSet: RuleSet): RuleSetRow => ({
  id: ruleSet.id,
  document: ruleSet.document,
  level: ruleSet.level,
  region: ruleSet.region ?? null,
  schemes: ruleSet.schemes,
  publishedOn: ruleSet.publishedOn,
  insured: windowView(ruleSet.insured),
  basis: ruleSet.basis,
  checkedOn: ruleSet.checkedOn,
  hash: ruleSet.hash,
})

/** A document with every provision it makes, in the file's order, and what is missing. */
export const ruleSetView = (ruleSet: RuleSet): RuleSetView => ({
  ...ruleSetRow(ruleSet),
  catalogues: ruleSet.catalogues.map((window) => ({ edition: window.edition, ...windowView(window) })),
  provisions: (Object.entries(ruleSet.provisions) as [ProvisionKey, Provision<ProvisionView['value']>][]).map(
    ([key, { value, unit, reference, confidence }]) => ({ key, value, unit: unit ?? null, reference, confidence }),
  ),
  missing: missingProvisions(ruleSet),
  notes: ruleSet.notes,
})

/** The documents on file, all of them. */
export const ruleSetListView = (ruleSets: readonly RuleSet[]): ListView<RuleSetRow> => ({
  items: ruleSets.map(ruleSetRow),
  nextCursor: null,
  total: { count: ruleSets.length, capped: false },
})

const windowView = ({ from, lastDay, reference, confidence }: Window) => ({
  from,
  lastDay: lastDay ?? null,
  reference,
  confidence,
})
