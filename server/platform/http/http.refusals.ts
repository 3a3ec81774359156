import type { RefusalTable } from '../../kernel/refusal.ts'

/** Refusals any endpoint can give. */
export const httpRefusals = {
  'http.malformed': { kind: 'malformed', zh: '请求内容无法解析', en: 'The request cannot be parsed' },
  'http.invalid': { kind: 'malformed', zh: '请求内容不符合要求', en: 'The request does not fit the schema' },
  'http.unauthenticated': { kind: 'unauthenticated', zh: '请先登录', en: 'Please sign in' },
  'http.csrf': { kind: 'forbidden', zh: '页面已过期，请刷新后重试', en: 'The page has expired; reload and try again' },
  'http.forbidden': { kind: 'forbidden', zh: '您的角色没有此项权限', en: 'Your role does not have this permission' },
  'http.not-found': { kind: 'missing', zh: '找不到该对象', en: 'Not found' },
  'http.stale': {
    kind: 'stale',
    zh: '打开后已有他人修改，请重新加载后再办理',
    en: 'Somebody else has changed this since it was opened; load it anew and try again',
  },
  'http.if-match-required': {
    kind: 'unguarded',
    zh: '修改须携带 If-Match 版本号',
    en: 'A change needs an If-Match version',
  },
  'http.idempotency-key-required': {
    kind: 'malformed',
    zh: '此操作须携带 Idempotency-Key',
    en: 'This operation needs an Idempotency-Key',
  },
  'http.idempotency-conflict': {
    kind: 'conflict',
    zh: '同一 Idempotency-Key 已用于不同的请求内容',
    en: 'This Idempotency-Key was used with a different request',
  },
  'http.order': {
    kind: 'malformed',
    zh: '此筛选条件只能与其对应的排序一同使用，一次一个区间',
    en: 'This filter goes with the order of its own column alone, one range at a time',
  },
  'http.export-too-large': {
    kind: 'invalid',
    zh: '筛选结果超过一张工作表的行数，请缩小范围后再导出',
    en: 'The filters leave more rows than a sheet has; narrow them and export again',
  },
  'http.too-large': { kind: 'too-large', zh: '请求内容过大', en: 'The request is too large' },
  'http.too-deep': { kind: 'malformed', zh: '请求内容嵌套过深', en: 'The request is nested too deeply' },
  'http.file-required': { kind: 'malformed', zh: '请选择要上传的文件', en: 'Please choose a file to upload' },
  'http.file-last': { kind: 'malformed', zh: '文件须放在表单的最后', en: 'The file must be the last part of the form' },
  'http.media-type': { kind: 'unsupported', zh: '不支持的内容类型', en: 'Unsupported content type' },
  'http.too-many-requests': {
    kind: 'too-often',
    zh: '请求过于频繁，请稍后再试',
    en: 'Too many requests; try again later',
  },
  'http.too-many-at-once': {
    kind: 'too-often',
    zh: '同一地址同时发出的请求过多，请稍后重试',
    en: 'Too many requests are under way from this address; please try again in a moment',
    retryAfterSeconds: 2,
  },
  'http.busy': {
    kind: 'unavailable',
    zh: '系统繁忙，请稍后重试',
    en: 'The system is busy; please try again in a moment',
    retryAfterSeconds: 2,
  },
  'http.unavailable': {
    kind: 'unavailable',
    zh: '系统暂时无法办理，请稍后重试；如已提交，请先查看是否已办理',
    en: 'The system cannot do this at the moment; please try again soon, and look first whether it was done',
    retryAfterSeconds: 5,
  },
} as const satisfies RefusalTable
