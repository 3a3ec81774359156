/** What it is called when a premium is paid at once, and the law by which it is, where nothing is agreed. */
export const WHOLE_PREMIUM_WORDS = {
  name: { zh: '一次交清', en: 'Paid at once' },
  reference: '保险法第十四条',
} as const
