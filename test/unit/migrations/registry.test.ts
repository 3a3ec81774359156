import { readdirSync } from 'node:fs'
import { expect } from 'chai'
import { projectPath } from '../../../config/paths.ts'
import { compareVersions, PROGRAM_VERSION } from '../../../config/programVersion.ts'
import { MIGRATIONS } from '../../../models/migrations/registry.ts'

describe('migrations', () => {
  const names = MIGRATIONS.map(({ name }) => name)

  it('stand in the order of their numbers, each number once', () => {
    const numbers = names.map((name) => /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(name)?.[1])
    expect(numbers).to.deep.equal([...new Set(numbers)].sort())
    expect(numbers).not.to.include(undefined)
  })

  it('are all registered', () => {
    const files = readdirSync(projectPath('models', 'migrations')).filter((file) => /^\d/.test(file))
    expect(files.map((file) => file.replace('.ts', '')).sort()).to.deep.equal(names)
  })

  it('tolerate the program they come with', () => {
    for (const { name, tolerates } of MIGRATIONS)
      expect(compareVersions(tolerates, PROGRAM_VERSION), name).to.be.at.most(0)
  })
})
