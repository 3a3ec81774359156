import { expect } from 'chai'
import { accountsSection } from '../../../scripts/accounts.ts'
import { withSection } from '../../../scripts/section.ts'

describe('docs/accounts.md', () => {
  it('shows the accounts and what is posted between them as they are (npm run docs:accounts)', () => {
    const { current, wanted } = withSection(accountsSection())
    expect(current).to.equal(wanted)
  })
})
