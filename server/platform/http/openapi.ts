import { problemAnswer } from './answer.ts'
import type { ExampleTexts, ExampleWords } from './openapiExample.ts'
import { type Operation, operationOf } from './openapiOperation.ts'
import { problemComponents } from './openapiProblems.ts'
import { answeredSchema, type NamedSchemas } from './openapiSchema.ts'
import { problemsOf } from './ownProblems.ts'
import type { AnyRoute } from './route.ts'

interface Tag {
  readonly name: string
  readonly description: string
}

export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: {
    readonly title: string
    readonly version: string
    readonly description: string
    readonly contact: { readonly name: string }
    readonly license: { readonly name: string; readonly identifier: string }
  }
  readonly servers: readonly { readonly url: string; readonly description: string }[]
  readonly tags: readonly Tag[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: object
}

/** Operations that belong together: those whose path begins with one of these words. */
export interface ApiArea {
  readonly begins: readonly string[]
  readonly zh: string
  readonly en: string
}

/** What the document says of the service besides its routes. */
export interface ServiceFacts {
  readonly version: string
  /** By `method path`, the codes that a route's use case can be refused for. */
  readonly problems: Readonly<Record<string, string>>
  readonly sessionCookie: string
  readonly areas: Readonly<Record<string, ApiArea>>
  readonly exampleTexts: ExampleTexts
  /** By `method path`, the body of a request where one made of its schema would not be taken or not be understood. */
  readonly exampleBodies: Readonly<Record<string, object>>
}

const DESCRIPTION = `首台（套）重大技术装备、首批次新材料、研发费用与知识产权保险的承保、保单、理赔和保费补贴。
Underwriting, policies, claims and premium subsidies of insurance for first-set equipment, first-batch materials, R&D expense and intellectual property.

- 金额为整数分（\`…Fen\`），费率为整数百万分之一（\`…Ppm\`），日期为上海时区的 \`YYYY-MM-DD\`。
  Amounts are integer fen (\`…Fen\`), rates integer parts per million (\`…Ppm\`), days \`YYYY-MM-DD\` in Asia/Shanghai.
- 不能办理的请求按 RFC 9457 答复，\`code\` 说明原因，\`zh\`、\`en\` 为中英文说明。
  A request that is refused is answered as in RFC 9457: \`code\` says why, \`zh\` and \`en\` say it in Chinese and English.
- 更改已有单据须以 \`If-Match\` 给出所见版本，新建或涉及款项须给出 \`Idempotency-Key\`，可安全重试。
  Who changes a document names the version seen in \`If-Match\`; what creates or moves money takes an \`Idempotency-Key\` and may be repeated.
- 答复今后可增加字段，请忽略未知字段。
  Answers may come to hold further keys; ignore those you do not know.`

/** Describes every route as OpenAPI 3.1; request schemas are the joi schemas that check the requests. */
export function openApiDocument(routes: readonly AnyRoute[], facts: ServiceFacts): OpenApiDocument {
  const paths: Record<string, Record<string, Operation>> = {}
  const schemas: NamedSchemas = {}
  const words: ExampleWords = { texts: facts.exampleTexts, schemas }
  answeredSchema(problemAnswer, schemas)
  const refused = routes.map((route) => problemsOf(route, facts.problems))
  routes.forEach((route, place) => {
    const body = facts.exampleBodies[`${route.method} ${route.path}`]
    const operation = operationOf(route, { tag: tagOf(route, facts), refused: refused[place] ?? [], body, words })
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operation }
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Firstcover 首保',
      version: facts.version,
      description: DESCRIPTION,
      contact: { name: '本服务的运营方 Whoever operates this service' },
      license: { name: '专有软件 Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers: [{ url: '/api', description: '本服务 This service' }],
    tags: Object.entries(facts.areas).map(([name, { zh, en }]) => ({ name, description: `${zh}。${en}.` })),
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: facts.sessionCookie,
          description:
            '登录后的会话；写请求另须 `X-CSRF-Token`。The session of who signed in; what writes needs `X-CSRF-Token` beside it.',
        },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: '系统对接用的令牌。A token of a machine.',
        },
      },
      schemas,
      ...problemComponents(refused),
    },
  }
}

function tagOf({ path }: AnyRoute, { areas }: ServiceFacts): string {
  const begin = path.split('/')[1] ?? ''
  const found = Object.entries(areas).find(([, { begins }]) => begins.includes(begin))
  if (!found) throw new Error(`${path} belongs to no area`)
  return found[0]
}
