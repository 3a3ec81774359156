import type { ObjectId } from 'mongodb'
import { readFile } from '../../../../../models/attachmentContents.ts'
import { OffloadFault, runOffThread, taskOf } from '../../../../platform/offload/offload.ts'
import type { Examination } from '../examination/examination.ts'
import type { ExaminedFormat, FileToExamine } from '../examination/examine.task.ts'

const EXAMINE = taskOf<FileToExamine, Examination>(import.meta.url, '../examination/examine.task')
/** An office document of 200 MB once unpacked takes some seconds. */
const TIME_MS = 20_000

/** Looks into a stored file for what would run, open or fetch something; what takes too long is refused. */
export async function examineFile(fileId: ObjectId, format: ExaminedFormat): Promise<Examination> {
  const input = async () => ({ format, bytes: Buffer.concat((await readFile(fileId).toArray()) as Buffer[]) })
  try {
    return await runOffThread(EXAMINE, input, { timeMs: TIME_MS })
  } catch (error) {
    if (error instanceof OffloadFault)
      return { officeKind: null, findings: [{ code: 'attachment.too-complex', value: error.bound }] }
    throw error
  }
}
