import type { PayableList, RunView } from '../../../server/business/treasury/paymentRun/paymentRun.contract.ts'
import type { TestService } from '../app.ts'
import type { Answer } from '../client.ts'
import type { PersonName } from '../people.ts'

/** How a bank heads its answers to payments. */
const HEADINGS = '编号,状态,金额,日期,流水号,原因'

const yuan = (fen: number): string => (fen / 100).toFixed(2)

/** A row of a bank's answer for an item. */
export const paidRow = ({ number, amountFen }: { readonly number: string; readonly amountFen: number }): string =>
  `${number},成功,${yuan(amountFen)},,BK-${number},`
export const failedRow = (
  { number, amountFen }: { readonly number: string; readonly amountFen: number },
  reason = '户名不符',
): string => `${number},失败,${yuan(amountFen)},,,${reason}`

export const resultCsv = (...rows: readonly string[]): Buffer => Buffer.from([HEADINGS, ...rows].join('\n'))

/** Payment runs as insurer A's finance people take them on their way. */
export function paymentRuns(service: TestService) {
  const client = (who: PersonName = 'insurerFinanceA') => service.signIn(who)
  const shown = (answer: Answer, status: number): RunView => {
    if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body as RunView
  }
  const payables = async (): Promise<PayableList['items']> =>
    ((await (await client()).get('/payables')).body as PayableList).items
  const prepare = async (
    bankAccountNo: string,
    sources: readonly string[],
    executeOn = service.clock.businessDate(),
  ): Promise<Answer> =>
    (await client()).post('/payment-runs', {
      bankAccountNo,
      executeOn,
      items: sources.map((source) => ({ source })),
    })
  const act = async (run: RunView, verb: string, body?: object, who?: PersonName): Promise<Answer> =>
    (await client(who)).post(`/payment-runs/${run.number}/${verb}`, body, { ifMatch: run.version })
  const get = async ({ number }: Pick<RunView, 'number'>): Promise<RunView> =>
    shown(await (await client()).get(`/payment-runs/${number}`), 200)
  const prepared = async (bankAccountNo: string, sources: readonly string[]) =>
    shown(await prepare(bankAccountNo, sources), 201)
  const checked = async (run: RunView) => shown(await act(run, 'check'), 200)
  const approve = (run: RunView, who: PersonName = 'insurerFinanceA2') =>
    act(run, 'approval', { totalFen: run.totalFen, itemCount: run.itemCount }, who)
  const sent = async (run: RunView, format = 'pain09') => shown(await act(run, 'file', { format }), 201)
  /** Prepared, checked, approved by the second person and with the bank. */
  const atTheBank = async (bankAccountNo: string, sources: readonly string[]) =>
    sent(shown(await approve(await checked(await prepared(bankAccountNo, sources))), 200))
  const tell = async ({ number }: Pick<RunView, 'number'>, bytes: Uint8Array, name = '结果.csv'): Promise<Answer> =>
    (await client()).upload(`/payment-runs/${number}/results`, 'file', { name, bytes })
  const book = async (run: Pick<RunView, 'number'>, who?: PersonName): Promise<Answer> =>
    (await client(who)).post(`/payment-runs/${run.number}/bookings`)
  return { payables, prepare, prepared, checked, approve, sent, atTheBank, act, get, tell, book, shown }
}
