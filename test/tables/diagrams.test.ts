import { expect } from 'chai'
import { lifecycleSection } from '../../scripts/lifecycles.ts'
import { withSection } from '../../scripts/section.ts'

describe('docs/lifecycles.md', () => {
  it('shows the lifecycles as they are (npm run docs:lifecycles)', () => {
    const { current, wanted } = withSection(lifecycleSection())
    expect(current).to.equal(wanted)
  })
})
