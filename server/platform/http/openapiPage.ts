import type { OpenApiDocument } from './openapi.ts'
import type { Operation } from './openapiOperation.ts'
import type { JsonSchema } from './openapiSchema.ts'

const STYLE = `
body{font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#17262a}
h2{margin-top:2.5rem;border-bottom:2px solid #0d2b30}summary{cursor:pointer;padding:.35rem 0}
code{font-family:ui-monospace,monospace}b.method{display:inline-block;min-width:4.5rem;text-transform:uppercase}
table{border-collapse:collapse;margin:.5rem 0 1rem;width:100%}th,td{border:1px solid #ccd6d8;padding:.25rem .5rem;text-align:left;vertical-align:top}
details>div{padding-left:1.2rem}.quiet{color:#4d6166}.told{white-space:pre-line}`

interface Row {
  readonly name: string
  readonly place: string
  readonly required: boolean
  readonly schema: JsonSchema
}

/** The OpenAPI document as one readable page without scripts. */
export function openApiPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const sections = document.tags.map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags[0] === name)
    return `<h2 id="${escaped(name)}">${escaped(name)}</h2><p>${escaped(description)}</p>${own.map(operationHtml).join('')}`
  })
  const menu = document.tags.map(({ name }) => `<a href="#${escaped(name)}">${escaped(name)}</a>`).join(' · ')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(document.info.title)} API</title><style>${STYLE}</style></head>
<body><h1>${escaped(document.info.title)} API</h1><div class="told">${code(document.info.description)}</div><p>For machines: <a href="/api/openapi.json">/api/openapi.json</a></p><nav>${menu}</nav>${sections.join('')}</body></html>`
}

function operationHtml({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const rows = [
    ...operation.parameters.map((parameter) => ({ ...parameter, place: parameter.in })),
    ...bodyRows(operation),
  ]
  const answers = Object.keys(operation.responses)
  return `<details><summary><b class="method">${method}</b><code>/api${escaped(path)}</code> <span class="quiet">${escaped(operation.summary)}</span></summary>
<div><div class="told">${code(operation.description)}</div><p>Answers ${answers.join(', ')}</p>${rows.length > 0 ? tableHtml(rows) : ''}</div></details>`
}

function bodyRows({ requestBody }: Operation): Row[] {
  return Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
    Object.entries(schema.properties ?? {}).map(([name, property]) => ({
      name,
      place: 'body',
      required: schema.required?.includes(name) ?? false,
      schema: property,
    })),
  )
}

const tableHtml = (rows: readonly Row[]): string =>
  `<table><tr><th>Name</th><th>In</th><th>Required</th><th>Schema</th></tr>${rows
    .map(
      ({ name, place, required, schema }) =>
        `<tr><td><code>${escaped(name)}</code></td><td>${place}</td><td>${required ? 'yes' : ''}</td><td><code>${escaped(JSON.stringify(schema))}</code></td></tr>`,
    )
    .join('')}</table>`

const code = (text: string): string => escaped(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
