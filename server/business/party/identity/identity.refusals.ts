import type { RefusalTable } from '../../../kernel/refusal.ts'

/** Refusals of identity: signing in, passwords, people, organisations, API tokens. */
export const identityRefusals = {
  'identity.wrong-credentials': { kind: 'unauthenticated', zh: '账号或密码不正确', en: 'Login or password is wrong' },
  'identity.sign-in-delayed': {
    kind: 'too-often',
    zh: '错误次数过多，请稍候再试',
    en: 'Too many wrong attempts; wait a little, then try again',
  },
  'identity.too-many-attempts': {
    kind: 'too-often',
    zh: '来自该网络地址的登录失败次数过多，请稍后再试',
    en: 'Too many failed sign-ins from this network address; try again later',
  },
  'identity.password-expired': {
    kind: 'unauthenticated',
    zh: '一次性密码已过期，请联系管理员重新发放',
    en: 'The one-time password has expired; ask your administrator for a new one',
  },
  'identity.second-factor-required': {
    kind: 'unauthenticated',
    zh: '请输入身份验证器上的 6 位验证码，或一个恢复码',
    en: 'Enter the six digits your authenticator shows, or a recovery code',
  },
  'identity.wrong-code': {
    kind: 'unauthenticated',
    zh: '验证码不正确或已使用过，请等待下一个',
    en: 'The code is wrong or was used before; wait for the next one',
  },
  'identity.second-factor-unreadable': {
    kind: 'conflict',
    zh: '双因素认证信息无法读取，请联系管理员重置',
    en: 'The second factor cannot be read; ask your administrator to reset it',
  },
  'identity.second-factor-enrolment-required': {
    kind: 'forbidden',
    zh: '您的角色须先设置双因素认证方可继续',
    en: 'Your role needs a second factor (an authenticator) before anything else',
  },
  'identity.no-enrolment': {
    kind: 'conflict',
    zh: '设置已过期，请重新开始',
    en: 'The enrolment has expired; begin again',
  },
  'identity.present-code-needed': {
    kind: 'conflict',
    zh: '更换双因素认证须先输入现有验证器的验证码或恢复码',
    en: 'To replace the second factor, give a code of the present one, or a recovery code',
  },
  'identity.password-needed': {
    kind: 'conflict',
    zh: '设置双因素认证须再次输入密码',
    en: 'To set up a second factor, give your password again',
  },
  'identity.no-second-factor': {
    kind: 'conflict',
    zh: '该用户未设置双因素认证',
    en: 'This person has no second factor',
  },
  'identity.password-change-required': {
    kind: 'forbidden',
    zh: '须先修改密码方可继续',
    en: 'Change your password before doing anything else',
  },
  'identity.session-required': {
    kind: 'forbidden',
    zh: '此操作须由本人登录后进行，不能使用 API 令牌',
    en: 'This needs the person signed in; an API token will not do',
  },
  'identity.wrong-current-password': { kind: 'conflict', zh: '当前密码不正确', en: 'The current password is wrong' },
  'identity.password-too-short': {
    kind: 'invalid',
    zh: '密码至少 12 个字符',
    en: 'A password needs at least 12 characters',
  },
  'identity.password-contains-login': {
    kind: 'invalid',
    zh: '密码不得包含账号',
    en: 'The password must not contain the login',
  },
  'identity.password-contains-name': {
    kind: 'invalid',
    zh: '密码不得包含姓名或机构名称',
    en: 'The password must not contain the name of the person or the organisation',
  },
  'identity.password-common': {
    kind: 'invalid',
    zh: '密码过于常见，容易被猜到',
    en: 'The password is too common to be safe',
  },
  'identity.password-unchanged': {
    kind: 'invalid',
    zh: '新密码不得与当前密码相同',
    en: 'The new password must differ from the present one',
  },
  'identity.login-taken': { kind: 'conflict', zh: '该账号已被使用', en: 'This login is taken' },
  'identity.organisation-on-file': {
    kind: 'conflict',
    zh: '该统一社会信用代码的机构已存在',
    en: 'An organisation with this unified social credit code is on file',
  },
  'identity.organisation-alike': {
    kind: 'conflict',
    zh: '与已有机构的名称相近；确认不是同一家的，请在“名称相近的其他机构”中选择该机构',
    en: 'An organisation on file has a name like this one; if it is another one, choose it under “Others with a name like this”',
  },
  'identity.administrator-on-file': {
    kind: 'conflict',
    zh: '已有两名平台管理员，请由其添加用户',
    en: 'There are two administrators already, who admit everyone else',
  },
  'identity.organisation-unknown': {
    kind: 'invalid',
    zh: '机构不存在或已停用',
    en: 'The organisation is unknown or inactive',
  },
  'identity.own-organisation': {
    kind: 'conflict',
    zh: '不能停用自己所在的机构',
    en: 'Your own organisation cannot be made inactive by you',
  },
  'identity.recommender-unknown': {
    kind: 'invalid',
    zh: '制造企业须指定在用的推荐单位',
    en: 'A manufacturer needs an active recommender',
  },
  'identity.recommender-not-applicable': {
    kind: 'invalid',
    zh: '仅制造企业可指定推荐单位',
    en: 'Only a manufacturer answers to a recommender',
  },
  'identity.standing-not-applicable': {
    kind: 'invalid',
    zh: '只有保险公司登记资本与偿付能力',
    en: 'Only an insurer has capital and solvency on record',
  },
  'identity.office-not-applicable': {
    kind: 'invalid',
    zh: '只有保险公司登记联系方式',
    en: 'Only an insurer has an office on record',
  },
  'identity.shares-exceed-whole': {
    kind: 'invalid',
    zh: '持股比例合计超过 100%',
    en: 'Declared shares exceed the whole',
  },
  'identity.organisation-manages-its-people': {
    kind: 'conflict',
    zh: '该机构的人员由其自己的管理员管理；平台仅可为没有其他管理员的机构设立管理员',
    en: 'An organisation manages its own people; the platform only admits an administrator where there is no other',
  },
  'identity.reason-needed': {
    kind: 'invalid',
    zh: '该变更须由第二人复核，请说明理由',
    en: 'A second person has to confirm this; say why',
  },
  'identity.role-does-not-fit': {
    kind: 'invalid',
    zh: '该角色不属于此类机构',
    en: 'This role does not belong to this kind of organisation',
  },
  'identity.own-administration': {
    kind: 'conflict',
    zh: '管理员不能停用自己或放弃自己的管理员角色',
    en: 'Administrators cannot disable themselves or give up their own role',
  },
  'identity.already-disabled': { kind: 'conflict', zh: '该用户已停用', en: 'This person is disabled already' },
  'identity.not-disabled': { kind: 'conflict', zh: '该用户未停用', en: 'This person is not disabled' },
  'identity.erased': { kind: 'conflict', zh: '该人员的个人信息已删除', en: 'What was kept of this person is erased' },
  'identity.erasure-not-disabled': {
    kind: 'conflict',
    zh: '仍可登录的人员不能删除其个人信息，请先停用',
    en: 'The person can still sign in; disable them first',
  },
  'identity.erasure-open-change': {
    kind: 'conflict',
    zh: '该人员提出、复核或涉及的变更尚未了结',
    en: 'A change that the person proposed or confirmed, or that is about them, still waits',
  },
  'identity.erasure-holds-authority': {
    kind: 'conflict',
    zh: '该人员名下的授权尚未终止或收回',
    en: 'Authority granted to the person by name has not ended',
  },
  'identity.erasure-kept-by-law': {
    kind: 'conflict',
    zh: '法定保存期限未届满，届满前仍须能够查明决定由何人作出',
    en: 'By law it must still be possible to say who decided, until the time given here',
  },
  'identity.scope-not-held': {
    kind: 'invalid',
    zh: '令牌权限须在本人权限之内，且不含令牌管理',
    en: 'A token may only do what its owner may, and never manage tokens',
  },
  'identity.expiry-past': { kind: 'invalid', zh: '有效期须晚于现在', en: 'The expiry must lie in the future' },
  'identity.expiry-too-far': { kind: 'invalid', zh: '有效期过长', en: 'The expiry is too far away' },
  'identity.already-revoked': { kind: 'conflict', zh: '该令牌已吊销', en: 'This token is revoked already' },
} as const satisfies RefusalTable
export type IdentityRefusalCode = keyof typeof identityRefusals
