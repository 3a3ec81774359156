import { claimLifecycle } from '../server/business/claims/domain/lifecycle.ts'
import { inspectionTransitions } from '../server/business/offer/underwriting/domain/inspection.ts'
import { submissionTransitions } from '../server/business/offer/underwriting/domain/lifecycle.ts'
import { quoteTransitions } from '../server/business/offer/underwriting/domain/quoteLifecycle.ts'
import { pendingChangeTransitions } from '../server/business/party/changes/domain/lifecycle.ts'
import { policyTransitions } from '../server/business/policy/policy/domain/lifecycle.ts'
import { editionTransitions } from '../server/business/reference/catalogue/domain/lifecycle.ts'
import { definitionTransitions } from '../server/business/reference/definition/domain/lifecycle.ts'
import { sanctionTransitions } from '../server/business/risk/sanctions/domain/lifecycle.ts'
import { renewalTransitions } from '../server/business/servicing/renewal/domain/lifecycle.ts'
import { subsidyApplicationTransitions } from '../server/business/subsidy/domain/lifecycle.ts'
import { toMermaid } from '../server/kernel/transitions.ts'
import type { Section } from './section.ts'

const DIAGRAMS = [
  [
    'Catalogue edition 目录版本',
    'server/business/reference/catalogue/domain/lifecycle.ts',
    toMermaid(editionTransitions, 'draft'),
  ],
  [
    'Submission 投保申请',
    'server/business/offer/underwriting/domain/lifecycle.ts',
    toMermaid(submissionTransitions, 'draft'),
  ],
  [
    'Quote 报价',
    'server/business/offer/underwriting/domain/quoteLifecycle.ts',
    toMermaid(quoteTransitions, 'proposed'),
  ],
  [
    'Risk inspection 风险查勘',
    'server/business/offer/underwriting/domain/inspection.ts',
    toMermaid(inspectionTransitions, 'requested'),
  ],
  ['Policy 保单', 'server/business/policy/policy/domain/lifecycle.ts', toMermaid(policyTransitions, 'bound')],
  ['Renewal 续保', 'server/business/servicing/renewal/domain/lifecycle.ts', toMermaid(renewalTransitions, 'open')],
  ['Claim 赔案', 'server/business/claims/domain/lifecycle.ts', toMermaid(claimLifecycle, 'noticed')],
  [
    'Definition 自有产品、费率与规则版本',
    'server/business/reference/definition/domain/lifecycle.ts',
    toMermaid(definitionTransitions, 'draft'),
  ],
  [
    'Subsidy application 补贴申请',
    'server/business/subsidy/domain/lifecycle.ts',
    toMermaid(subsidyApplicationTransitions, 'draft'),
  ],
  [
    'Ban or sanction 禁止与制裁记录',
    'server/business/risk/sanctions/domain/lifecycle.ts',
    toMermaid(sanctionTransitions, 'entered'),
  ],
  [
    'Change that needs a second person 双人复核变更',
    'server/business/party/changes/domain/lifecycle.ts',
    toMermaid(pendingChangeTransitions, 'proposed'),
  ],
] as const

/** The diagrams of all lifecycles, drawn from the tables that decide. */
export function lifecycleSection(): Section {
  const text = DIAGRAMS.map(
    ([title, file, diagram]) => `## ${title}\n\n\`${file}\`\n\n\`\`\`mermaid\n${diagram}\n\`\`\``,
  )
  return { file: 'docs/lifecycles.md', name: 'lifecycles', text: `\n${text.join('\n\n')}\n` }
}
