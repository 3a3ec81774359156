import { examineCsv } from './csv.ts'
import type { Examination } from './examination.ts'
import { examineOffice } from './office.ts'
import { examinePdf } from './pdf.ts'
import { examineJpeg, examinePng } from './picture.ts'

/** Formats that can hold something that runs, or something besides what they are. */
export type ExaminedFormat = 'zip' | 'pdf' | 'csv' | 'png' | 'jpeg'

/** A file to look into. */
export interface FileToExamine {
  readonly format: ExaminedFormat
  readonly bytes: Uint8Array
}

const EXAMINERS: Readonly<Record<ExaminedFormat, (bytes: Buffer) => Examination | Promise<Examination>>> = {
  zip: (bytes) => examineOffice(bytes),
  pdf: examinePdf,
  csv: examineCsv,
  png: examinePng,
  jpeg: examineJpeg,
}

/** Looks into a file; run in a thread, see `server/platform/offload/`. */
export default function examine({ format, bytes }: FileToExamine): Examination | Promise<Examination> {
  return EXAMINERS[format](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
