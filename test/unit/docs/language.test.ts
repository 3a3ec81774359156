import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { projectPath } from '../../../config/paths.ts'

const ROW = /^\| (?<name>[^|]+) \| [^|]+ \| `(?<path>[^`]+)` \| `(?<symbol>\w+)` \|$/gm

describe('docs/language.md', () => {
  const rows = [...readFileSync(projectPath('docs', 'language.md'), 'utf8').matchAll(ROW)].map(({ groups }) => groups)

  it('leads from some fifty Chinese names to the code', () => {
    expect(rows.length).to.be.greaterThan(45)
  })

  for (const { name, path = '', symbol } of rows.filter((row) => row !== undefined)) {
    it(`finds ${name} in ${path}`, () => {
      expect(existsSync(projectPath(path)), path).to.equal(true)
      expect(readFileSync(projectPath(path), 'utf8')).to.match(
        new RegExp(`^export (?:async )?(?:function|const|interface|type) ${symbol}\\b`, 'm'),
      )
    })
  }
})
