import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { projectPath } from '../../../config/paths.ts'
import { PEOPLE } from '../../../server/demonstration/people.ts'
import { STORY } from '../../../server/demonstration/story.ts'

describe('docs/story.md', () => {
  const text = readFileSync(projectPath('docs', 'story.md'), 'utf8')

  it('lists every account of the demonstration and no other', () => {
    const cast = text.slice(text.indexOf('## The cast'), text.indexOf('## The chapters'))
    const rows = cast.split('\n').filter((line) => line.startsWith('|'))
    const told = rows.flatMap((row) => [...row.matchAll(/`([a-z.0-9]+)`/g)].map(([, login]) => login))
    expect(told).to.have.members(Object.values(PEOPLE).map(({ login }) => login))
  })

  it('counts as many chapters as are played', () => {
    expect(text.match(/^\d+\. \*\*/gm)).to.have.length(STORY.length)
  })
})
