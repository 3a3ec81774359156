import { expect } from 'chai'
import { acceptedBy } from '../../../models/store.ts'
import { userStore } from '../../../models/users.ts'

const outcomeOf = (fields: object) =>
  acceptedBy(userStore, fields).then(
    (accepted) => accepted,
    (error: Error) => error.message,
  )

describe('fields that a document may get', () => {
  it('are those of its definition, with values it allows', async () => {
    expect(await outcomeOf({ name: '赵审', disabled: false })).to.deep.equal({ name: '赵审', disabled: false })
    expect(await outcomeOf({ passwordKind: 'borrowed' })).to.match(/passwordKind/)
  })

  it('are none of another time, which can only go', async () => {
    expect(await outcomeOf({ authority: { claimApprovalLimitFen: 1 } })).to.match(/authority/)
    expect(await outcomeOf({ authority: undefined, name: '赵审' })).to.deep.equal({
      authority: undefined,
      name: '赵审',
    })
  })

  it('do not go where the definition asks for them', async () => {
    expect(await outcomeOf({ name: undefined })).to.match(/name/)
  })
})
