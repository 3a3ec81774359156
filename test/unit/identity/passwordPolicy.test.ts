import { expect } from 'chai'
import { judgePassword } from '../../../server/business/party/identity/usecases/judgePassword.ts'

const organisation = { nameZh: '华信财产保险股份有限公司', nameEn: 'Huaxin Property Insurance' }
const judged = (next: string, login = 'underwriter', current?: string) =>
  judgePassword({ login, name: '欧阳明华' }, organisation, { next, ...(current === undefined ? {} : { current }) })
const codes = async (...chosen: Parameters<typeof judged>): Promise<readonly string[]> => {
  const decision = await judged(...chosen)
  return decision.ok ? [] : decision.refusals.map(({ code }) => code)
}

describe('the password policy', () => {
  it('takes twelve characters that are nothing well-known', async () => {
    expect(await codes('mosaik-Vogel')).to.deep.equal([])
    expect(await codes('三更灯火五更鸡正是男儿读')).to.deep.equal([])
  })

  it('refuses eleven characters, counting what people see as one', async () => {
    expect(await codes('mosaikVogel')).to.deep.equal(['identity.password-too-short'])
    expect(await codes('😀😁😂🤣😃😄😅😆😉😊😋')).to.deep.equal(['identity.password-too-short'])
  })

  it('refuses one that contains the login, whatever the case', async () => {
    expect(await codes('xx-UnderWriter-xx')).to.include('identity.password-contains-login')
  })

  it('refuses a common one, also lengthened by up to five characters or spread by separators', async () => {
    for (const password of COMMON) expect(await codes(password), password).to.deep.equal(['identity.password-common'])
  })

  it('takes a common word inside a long phrase', async () => {
    expect(await codes('welcome to the machine')).to.deep.equal([])
  })

  it('refuses the present one', async () => {
    expect(await codes('mosaik-Vogel', 'underwriter', 'mosaik-Vogel')).to.deep.equal(['identity.password-unchanged'])
  })

  it('refuses one that contains the name of the person or of the organisation, however it is spaced', async () => {
    for (const password of ['欧阳明华-mosaik-77', 'mosaik 欧 阳 明 华 Vogel', 'xx-huaxin.property.insurance-xx'])
      expect(await codes(password), password).to.include('identity.password-contains-name')
  })

  it('refuses a word of the organisation with little around it', async () => {
    expect(await codes('Huaxin-2026-1')).to.include('identity.password-common')
  })

  it('takes the password of the demonstration from nobody but the demonstration', async () => {
    expect(await codes('Firstcover-2026')).to.include('identity.password-common')
    const published = { next: 'Firstcover-2026', kind: 'demonstration' } as const
    expect((await judgePassword({ login: 'maker', name: '沈立' }, organisation, published)).ok).to.equal(true)
  })

  it('judges the longest password in no time to speak of, by its beginning', async () => {
    expect(await codes('P@ssw0rd'.repeat(25))).to.include('identity.password-common')
  })

  it('names every reason at once and repeats the password in none', async () => {
    const decision = await judged('letmein', 'letmein', 'letmein')
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

/** Leaked ones, keyboards, repeats, dates, and what people here choose, with what they put around it. */
const COMMON = [
  'Password-2026',
  'qwerty-123456',
  '1111-1111-1111',
  'abababababab',
  'P a s s w o r d 1 2',
  '1qaz2wsx3edc',
  'qazwsxedcrfv',
  '1q2w3e4r5t6y',
  'asdfghjkl;zx',
  '741852963789',
  'woaini1314520',
  '5201314woaini',
  'Woaini@20261128',
  'zhangsan123456',
  'shoubao-2026!',
  'Guanliyuan@123',
  'administrator1',
  'p@ssw0rdp@ssw0rd',
  '19491001-1949',
]
