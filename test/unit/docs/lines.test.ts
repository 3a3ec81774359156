import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { projectPath } from '../../../config/paths.ts'
import { COMMON_FIELDS } from '../../../server/business/reference/product/domain/form.ts'
import { WHOLE_FACTS } from '../../../server/business/reference/product/domain/ratingScope.ts'
import { RULE_OUTCOMES } from '../../../server/business/reference/product/domain/underwritingRuleSet.ts'
import { COMPARISON_OPERATORS } from '../../../server/kernel/predicate.ts'
import { calculators } from '../../vectors/calculators.ts'

describe('docs/lines.md', () => {
  const text = readFileSync(projectPath('docs', 'lines.md'), 'utf8')
  const words = {
    'common fields': COMMON_FIELDS,
    'facts of the whole': WHOLE_FACTS,
    outcomes: RULE_OUTCOMES,
    comparisons: COMPARISON_OPERATORS,
    calculators: Object.keys(calculators),
  }
  for (const [what, names] of Object.entries(words)) {
    it(`names all ${what}`, () => {
      expect(names.filter((name) => !text.includes(`\`${name}\``))).to.deep.equal([])
    })
  }
})
