import type { RefusalTable } from '../../../kernel/refusal.ts'

export const documentRefusals = {
  'document.product-changed': {
    kind: 'conflict',
    zh: '保单所依据的产品版本与存档不一致，不能出具单证',
    en: 'The product version on file is not the one the policy was made under',
  },
  'document.altered': {
    kind: 'conflict',
    zh: '存档的单证文件与签发时不一致，不能下载',
    en: 'The file of the document is not what was issued, and is not given out',
  },
} as const satisfies RefusalTable
export type DocumentRefusalCode = keyof typeof documentRefusals
