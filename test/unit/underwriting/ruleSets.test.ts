import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { parse, stringify } from 'yaml'
import { HANDBOOKS } from '../../../config/clauses/index.ts'
import { projectPath } from '../../../config/paths.ts'
import { HANDBOOK } from '../../../config/underwriting/index.ts'
import {
  findUnderwritingRuleSet,
  findUnderwritingRuleSetById,
  loadUnderwritingRuleSets,
  SUPERSEDED_UNDERWRITING_RULE_SETS,
  UNDERWRITING_RULE_SETS,
} from '../../../config/underwriting-rules/index.ts'
import type {
  UnderwritingRule,
  UnderwritingRuleSet,
} from '../../../server/business/reference/product/domain/underwritingRuleSet.ts'
import { readVectors, vectorFiles } from '../../vectors/vectors.ts'

type Content = Record<string, unknown>

const SHIPPED = 'FS-EQ-UR-2026'

/** Quotes and policies pin these. */
const PAST_HASHES = [
  'FB-NM-UR-2026@1 ba4c7dbfb56887ea01fdcf7ff9623ac9825078710fafd5846b9f704921c66312',
  'FS-EQ-UR-2026@1 cb6deed52b98daad46116e9485a998653eabc6f581bf44c537c21981e8220afa',
  'IP-EN-UR-2026@1 a656cea21e24f1211d18ce7d7383e41ee669278477f2a39f5e4fb6303fdaad77',
  'RD-EL-UR-2026@1 f450ba2eee4f39cfb9cc24a672f4af3a95575d3cede05d86d7488f9ac0fe7754',
]

/** Loads a copy of a shipped file with changes made to it. */
function load(...changes: Content[]): UnderwritingRuleSet[] {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'))
  try {
    const content = parse(
      readFileSync(projectPath('config', 'underwriting-rules', `${SHIPPED}.yaml`), 'utf8'),
    ) as Content
    for (const [index, change] of changes.entries())
      writeFileSync(join(folder, `${index}.yaml`), stringify({ ...content, ...change }))
    return loadUnderwritingRuleSets(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const rule = (change: Partial<UnderwritingRule> | Content): Content => ({
  code: 'a-rule',
  name: { zh: '规则', en: 'A rule' },
  outcome: 'refer',
  when: { fact: 'itemCount', above: 1 },
  reference: '规程第一条',
  text: { zh: '须审核。', en: 'Is reviewed.' },
  ...change,
})

describe('underwriting rules as data', () => {
  it('are found by product and the day cover begins, and by id', () => {
    expect(findUnderwritingRuleSet('FS-EQ', '2025-12-31')).to.equal(null)
    expect(findUnderwritingRuleSet('FS-EQ', '2026-01-01')?.id).to.equal(SHIPPED)
    expect(
      ['FB-NM', 'RD-EL', 'IP-EN'].map((code) => findUnderwritingRuleSet(code, '2026-06-01')?.product),
    ).to.deep.equal(['FB-NM', 'RD-EL', 'IP-EN'])
    expect(findUnderwritingRuleSetById('FS-EQ-UR-1999')).to.equal(null)
  })

  it('change their hash with any figure, and only then', () => {
    const [same] = load({})
    expect(same?.hash).to.equal(findUnderwritingRuleSetById(SHIPPED)?.hash)
    expect(load({ rules: [rule({})] })[0]?.hash).to.not.equal(
      load({ rules: [rule({ when: { fact: 'itemCount', above: 2 } })] })[0]?.hash,
    )
  })

  it('keep, to the letter, what corrected versions replaced, for what was judged by it and for nothing new', () => {
    expect(SUPERSEDED_UNDERWRITING_RULE_SETS.map(({ id, version, hash }) => `${id}@${version} ${hash}`)).to.deep.equal(
      PAST_HASHES,
    )
    for (const past of SUPERSEDED_UNDERWRITING_RULE_SETS) {
      const present = findUnderwritingRuleSet(past.product, past.effective.from)
      expect([present?.id, present?.version]).to.deep.equal([past.id, '1.1'])
      // A wording was corrected, no condition.
      const conditions = ({ rules }: UnderwritingRuleSet) => rules.map(({ text, ...rest }) => rest)
      expect(present && conditions(present)).to.deep.equal(conditions(past))
    }
  })

  it('speak of limits as the trade does', () => {
    for (const { id, rules } of UNDERWRITING_RULE_SETS)
      for (const { text } of rules) expect(text.zh, id).not.to.include('有效限额')
    expect(JSON.stringify([HANDBOOK, HANDBOOKS])).not.to.include('有效限额')
  })

  it('cannot be changed by anyone who holds them', () => {
    expect(() => Object.assign(UNDERWRITING_RULE_SETS[0]?.rules[0] ?? {}, { outcome: 'refer' })).to.throw(TypeError)
  })

  it('refuse to load with everything that is wrong', () => {
    const wrong = () =>
      load(
        { rules: [rule({ outcome: 'reject' }), rule({ code: 'other', when: { fact: 'itemCount' } })] },
        {
          rules: [rule({ code: 'Upper' }), rule({ text: { zh: '须审核。' } })],
          effective: { from: '2026-02-30', to: null },
        },
      )
    expect(wrong).to.throw(/0\.yaml: "rules\[0\]\.outcome" must be one of/)
    expect(wrong).to.throw(/0\.yaml: "rules\[1\]\.when" must compare a fact/)
    expect(wrong).to.throw(/1\.yaml: "rules\[0\]\.code" with value "Upper"/)
    expect(wrong).to.throw(/1\.yaml: "rules\[1\]\.text\.en" is required/)
    expect(wrong).to.throw(/1\.yaml: "effective\.from"/)
  })

  it('refuse approvals without need, need without approvals, and two kinds of subjects at once', () => {
    expect(() => load({ rules: [rule({ approvals: 1 })] })).to.throw('needs approvals if and only if')
    expect(() => load({ rules: [rule({ outcome: 'needsApproval' })] })).to.throw('needs approvals if and only if')
    const both = {
      all: [
        { fact: 'item.valueFen', above: 1 },
        { fact: 'cover.limitFen', above: 1 },
      ],
    }
    expect(() => load({ rules: [rule({ when: both })] })).to.throw('two kinds of subjects')
  })

  it('refuse one code twice and two versions for the same day', () => {
    expect(() => load({ rules: [rule({}), rule({})] })).to.throw('duplicate')
    expect(() => load({ id: 'A' }, { id: 'B', effective: { from: '2030-01-01', to: null } })).to.throw(
      'A 1.1 and B 1.1 are effective on the same days',
    )
  })
})

describe('vectors of underwriting rules', () => {
  const cases = vectorFiles(projectPath('test', 'vectors', 'rules')).flatMap(readVectors)

  for (const { id, rules } of UNDERWRITING_RULE_SETS) {
    it(`show every rule of ${id} once where it holds and once where it does not`, () => {
      const names = cases.filter(({ ruleSet }) => ruleSet === id).map(({ name }) => name)
      for (const { code } of rules) {
        expect(names).to.include(`${code} holds`)
        expect(names).to.include(`${code} does not hold`)
      }
    })
  }
})
