import { groupBy } from '../../kernel/groupBy.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { Problem } from './problem.contract.ts'
import { problemOf } from './problem.ts'

const PROBLEM_TYPE = 'application/problem+json'
const PROBLEM = { $ref: '#/components/schemas/Problem' }

/** By status, what is answered instead: the codes that are possible. What has one code only is told once for all. */
export function problemResponses(codes: readonly string[]): Readonly<Record<string, object>> {
  const responses = [...byStatus(codes)].map(([status, own]): [string, object] => {
    const [only = '', second] = own
    return [String(status), second ? refusedFor(own) : { $ref: `#/components/responses/${only}` }]
  })
  return { ...Object.fromEntries(responses), 500: { $ref: '#/components/responses/fault' } }
}

/** What `problemResponses` refers to; `refused` are the codes of each operation. */
export function problemComponents(refused: readonly (readonly string[])[]) {
  const codes = sorted(refused.flat())
  const alone = sorted(
    refused.flatMap((own) => [...byStatus(own).values()].filter(({ length }) => length === 1).flat()),
  )
  const faulty = exampleOfProblem(problemOf(null, 'example').problem)
  return {
    examples: Object.fromEntries(codes.map((code) => [code, exampleOfProblem(problemOfCode(code))])),
    responses: {
      ...Object.fromEntries(alone.map((code) => [code, refusedFor([code])])),
      fault: {
        description: '系统故障，已记录。Something broke on our side and was recorded.',
        content: { [PROBLEM_TYPE]: { schema: PROBLEM, examples: { fault: faulty } } },
      },
    },
  }
}

const sorted = (codes: readonly string[]): readonly string[] => [...new Set(codes)].sort()

const byStatus = (codes: readonly string[]): ReadonlyMap<number, readonly string[]> =>
  groupBy(codes, (code) => problemOfCode(code).status)

function refusedFor(codes: readonly string[]): object {
  const told = codes.map((code) => {
    const { zh, en } = problemOfCode(code)
    return `- \`${code}\` ${zh} / ${en}`
  })
  return {
    description: told.join('\n'),
    content: {
      [PROBLEM_TYPE]: {
        schema: { allOf: [PROBLEM, { type: 'object', properties: { code: { type: 'string', enum: codes } } }] },
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  }
}

const problemOfCode = (code: string): Problem => problemOf(new RefusalError([{ code }]), 'example').problem

const exampleOfProblem = (problem: Problem) => ({ summary: problem.en, value: problem })
