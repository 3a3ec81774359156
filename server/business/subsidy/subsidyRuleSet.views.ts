import type { ListView } from '../../platform/http/listing.contract.ts'
import { wholeList } from '../../platform/http/listing.ts'
import {
  missingProvisions,
  type ProvisionKey,
  type RuleProvision,
  type SubsidyRuleSet,
  type Window,
} from './domain/subsidyRuleSet.ts'
import type { ProvisionView, SubsidyRuleSetRow, SubsidyRuleSetView } from './subsidy.contract.ts'

export const ruleSetRow = (ruleSet: SubsidyRuleSet): SubsidyRuleSetRow => ({
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
export const ruleSetView = (ruleSet: SubsidyRuleSet): SubsidyRuleSetView => ({
  ...ruleSetRow(ruleSet),
  catalogues: ruleSet.catalogues.map((window) => ({ edition: window.edition, ...windowView(window) })),
  provisions: (Object.entries(ruleSet.provisions) as [ProvisionKey, RuleProvision<ProvisionView['value']>][]).map(
    ([key, { value, unit, reference, confidence }]) => ({ key, value, unit: unit ?? null, reference, confidence }),
  ),
  missing: missingProvisions(ruleSet),
  notes: ruleSet.notes,
})

/** The documents on file, all of them. */
export const ruleSetListView = (ruleSets: readonly SubsidyRuleSet[]): ListView<SubsidyRuleSetRow> =>
  wholeList(ruleSets.map(ruleSetRow))

const windowView = ({ from, lastDay, reference, confidence }: Window) => ({
  from,
  lastDay: lastDay ?? null,
  reference,
  confidence,
})
