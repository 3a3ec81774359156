import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { projectPath } from '../../../config/paths.ts'
import { PROBLEMS_FILE, problemsText } from '../../../scripts/problems.ts'

describe('what routes can be refused for', () => {
  it('is read from the sources as they are', () => {
    expect(readFileSync(projectPath(PROBLEMS_FILE), 'utf8')).to.equal(problemsText(), 'run npm run docs:problems')
  }).timeout(180_000)
})
