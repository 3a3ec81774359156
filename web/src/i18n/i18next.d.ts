import 'i18next'
import type { zh } from './zh.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    returnNull: false
    resources: { translation: typeof zh }
  }
}
