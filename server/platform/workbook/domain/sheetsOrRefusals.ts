import { accepted, type Decision, type Refusal, refused } from '../../../kernel/refusal.ts'
import type { WorkbookRefusalCode } from '../workbook.refusals.ts'
import type { Sheet } from './cell.ts'
import type { Reading } from './reading.ts'
import { FILE_REFUSALS } from './refusalCodes.ts'

type FileRefusal = Refusal<WorkbookRefusalCode>

/** The sheets of a file that was read; or why it was not: where its encoding is doubtful, a refusal for each candidate. */
export function sheetsOrRefusals(reading: Reading): Decision<readonly Sheet[], WorkbookRefusalCode> {
  switch (reading.is) {
    case 'read':
      return accepted(reading.sheets)
    case 'refused':
      return refused({
        code: FILE_REFUSALS[reading.problem],
        ...(reading.place !== undefined && { reference: reading.place }),
      })
    case 'doubtful':
      return refused(
        ...reading.previews.map(
          ({ encoding, firstLines }): FileRefusal => ({
            code: 'table.encoding-doubtful',
            field: 'encoding',
            value: encoding,
            reference: firstLines,
          }),
        ),
      )
  }
}
