import type ExcelJS from 'exceljs'
import { unpackedBytes } from './unpackedBytes.ts'

const MAX_UNPACKED_BYTES = 100 * 1024 * 1024

/** A workbook, or why it is not opened. */
export type OpenedWorkbook =
  | { readonly workbook: ExcelJS.Workbook }
  | { readonly problem: 'unreadable' }
  | { readonly problem: 'too-large'; readonly most: number }

/** Opens an uploaded XLSX workbook. One that unpacks to more than memory should hold is not opened at all. */
export async function openWorkbook(file: Buffer): Promise<OpenedWorkbook> {
  const bytes = await unpackedBytes(file, MAX_UNPACKED_BYTES)
  if (bytes === null) return { problem: 'unreadable' }
  if (bytes > MAX_UNPACKED_BYTES) return { problem: 'too-large', most: MAX_UNPACKED_BYTES }
  // Loaded when used: it would take a quarter of the start.
  const { Workbook } = (await import('exceljs')).default
  const workbook = new Workbook()
  try {
    // Its type asks for an ArrayBuffer of the file's own, where a Buffer may be a part of a larger one.
    await workbook.xlsx.load(new Uint8Array(file).buffer)
    return { workbook }
  } catch {
    return { problem: 'unreadable' }
  }
}
