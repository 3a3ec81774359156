import { expect } from 'chai'
import {
  hasReference,
  nameOfPerson,
  referencesIn,
  titleOfPerson,
  withReferred,
} from '../../../server/kernel/reference.ts'
import { textProblem } from '../../../server/kernel/text.ts'

describe('a reference to a text that stands elsewhere', () => {
  const name = nameOfPerson('USR2026000012')

  it('is found within a text and within JSON, with store, document and field', () => {
    const found = referencesIn(JSON.stringify({ title: titleOfPerson('USR1'), by: name }))
    expect(found.map(({ store, id, path }) => `${store} ${id} ${path}`)).to.deep.equal([
      'user USR1 name',
      'user USR1 login',
      'user USR2026000012 name',
    ])
  })

  it('gives way to what it refers to, and leaves every other text as it is', () => {
    expect(withReferred(`（经办人 ${name}）`, ({ id }) => `<${id}>`)).to.equal('（经办人 <USR2026000012>）')
    expect(withReferred('user:USR1.name', () => 'x')).to.equal('user:USR1.name')
    expect(hasReference('user:USR1.name')).to.equal(false)
  })

  it('is no text that anybody may send', () => {
    expect(textProblem(name)?.kind).to.equal('invisible')
  })
})
