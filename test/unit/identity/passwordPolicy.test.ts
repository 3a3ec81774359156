import { expect } from 'chai'
import { decidePassword } from '../../../server/identity/domain/passwordPolicy.ts'

const codes = (next: string, login = 'underwriter', current?: string): readonly string[] => {
  const decision = decidePassword({ login, next, ...(current === undefined ? {} : { current }) })
  return decision.ok ? [] : decision.refusals.map(({ code }) => code)
}

describe('the password policy', () => {
  it('takes twelve characters that are nothing well-known', () => {
    expect(codes('mosaik-Vogel')).to.deep.equal([])
    expect(codes('三更灯火五更鸡正是男儿读')).to.deep.equal([])
  })

  it('refuses eleven characters, counting what people see as one', () => {
    expect(codes('mosaikVogel')).to.deep.equal(['identity.password-too-short'])
    expect(codes('😀😁😂🤣😃😄😅😆😉😊😋')).to.deep.equal(['identity.password-too-short'])
  })

  it('refuses one that contains the login, whatever the case', () => {
    expect(codes('xx-UnderWriter-xx')).to.deep.equal(['identity.password-contains-login'])
  })

  it('refuses a common one, also lengthened by up to five characters or spread by separators', () => {
    for (const password of ['Password-2026', 'qwerty-123456', '1111-1111-1111', 'abababababab', 'P a s s w o r d 1 2'])
      expect(codes(password), password).to.deep.equal(['identity.password-common'])
  })

  it('takes a common word inside a long phrase', () => {
    expect(codes('welcome to the machine')).to.deep.equal([])
  })

  it('refuses the present one', () => {
    expect(codes('mosaik-Vogel', 'underwriter', 'mosaik-Vogel')).to.deep.equal(['identity.password-unchanged'])
  })

  it('names every reason at once and repeats the password in none', () => {
    const decision = decidePassword({ login: 'letmein', next: 'letmein', current: 'letmein' })
    if (decision.ok) return expect.fail('accepted')
    expect(decision.refusals.map(({ code }) => code)).to.deep.equal([
      'identity.password-too-short',
      'identity.password-contains-login',
      'identity.password-common',
      'identity.password-unchanged',
    ])
    expect(JSON.stringify(decision)).not.to.contain('letmein')
  })
})
