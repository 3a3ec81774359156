import { createConfig, lintFromString } from '@redocly/openapi-core'
import { type RulesetDefinition, Spectral } from '@stoplight/spectral-core'
import { oas } from '@stoplight/spectral-rulesets'
import { expect } from 'chai'
import { apiDescription } from '../../../server/apiDescription.ts'

describe('the description of the API', () => {
  const document = apiDescription('0.1.0')

  it('keeps the rules that Redocly recommends', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const findings = await lintFromString({ source: JSON.stringify(document), config })
    expect(
      findings.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`),
    ).to.deep.equal([])
  })

  it('keeps the rules that Spectral recommends for OpenAPI', async () => {
    const spectral = new Spectral()
    spectral.setRuleset({
      extends: [[oas as unknown as RulesetDefinition, 'recommended']],
      // Compiles the schema of each of 2,000 answers anew, which takes twenty times as long as all other rules together;
      // Redocly holds the same examples against the same schemas.
      rules: { 'oas3-valid-media-example': 'off' },
    })
    const findings = await spectral.run(JSON.stringify(document))
    expect(findings.map(({ code, message, path }) => `${code} ${path.join('/')}: ${message}`)).to.deep.equal([])
  })
})
