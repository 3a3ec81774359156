import type { TestService } from '../app.ts'
import { csvOf, importerIn, lineOf } from './lists.ts'

/** Has insurer A bring in a list, of which one policy is written and one is wrong. */
export async function bringIn(service: TestService): Promise<void> {
  const importer = await importerIn(service)
  const days = { 保险起期: '2026-06-01', 保险止期: '2027-05-31' }
  const list = await importer.upload(csvOf([lineOf(9001, days), lineOf(9002, { ...days, 总保费: '1' })]))
  await importer.commit(await importer.check(list, { saveAs: '内部系统' }), 'keepGood')
}
