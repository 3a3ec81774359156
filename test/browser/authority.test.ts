import { userStore } from '../../models/users.ts'
import { demonstration } from '../support/browserService.ts'
import { SIZES } from '../support/visitor.ts'

/** Who may decide how much: given, looked up with the person, and seen on the own account. */
describe('the pages of authority', function () {
  this.timeout(120_000)

  const idOf = async (login: string) => (await userStore.model.findOne({ login }).orFail().lean())._id

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
    it(`fit ${SIZES[size].width} px and can be used by everyone`, async () => {
      const approver = await idOf('claims.approver')
      const pages: readonly (readonly [string, string, string])[] = [
        ['underwriting.manager', '/authority-grants', 'grants'],
        ['underwriting.manager', '/authority-grants/new', 'new-grant'],
        ['claims.approver', '/account', 'account'],
        ['admin.huaxin', `/users/${approver}`, 'person'],
        ['admin.huaxin', `/users/${approver}/edit`, 'edit-person'],
        ['admin.huaxin', '/users/new', 'new-person'],
      ]
      for (const [login, path, name] of pages) {
        const visitor = await demonstration.signedIn(login, size)
        await visitor.open(path)
        await visitor.wholePicture(`authority-${name}-${size}`)
        await visitor.fitsItsWidth()
        await visitor.isAccessible()
      }
    })
  }

  it('lead from the person to the grant and its history', async () => {
    const administrator = await demonstration.signedIn('admin.huaxin', 'desk')
    await administrator.open(`/users/${await idOf('claims.approver')}`)
    await administrator.page.getByRole('link', { name: /^AG\d+$/ }).click()
    await administrator.sees(/核定赔案/)
    await administrator.sees(/5,000万|50,000,000/)
    await administrator.sees(/周权/)
  })
})
