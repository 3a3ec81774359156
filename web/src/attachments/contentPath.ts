import type { AttachmentView } from '../../../server/business/contract/attachments/attachments.contract.ts'
import { fileAddress } from '../api/asking.ts'

/** A file as far as it is shown and saved, with the address of its bytes. */
export interface ShownFile extends Pick<AttachmentView, 'name' | 'kind' | 'preview'> {
  readonly path: string
}

/** Address of an attachment's bytes, to save. */
export const contentPath = (number: string): string => fileAddress('/attachments/:number/content', { number })

/** The same, of a paper that lies with another case, for who may read the application it is a paper of. */
export const paperPath = (applicationNo: string, paperNo: string): string =>
  fileAddress('/subsidy-applications/:number/papers/:paperNo/content', { number: applicationNo, paperNo })

/** An address of bytes, to show inside a page. */
export const previewOf = (path: string): string => `${path}?preview=1`
