import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import ts from 'typescript'
import { projectPath } from '../config/paths.ts'
import { REFUSALS } from '../server/refusals.ts'
import { routes } from '../server/routes.ts'

/** Something declared at the top of a file, or a part of it. */
interface Declaration {
  readonly file: string
  readonly node: ts.Node
}

interface Names {
  readonly declared: ReadonlyMap<string, ts.Node>
  readonly imported: ReadonlyMap<string, { readonly file: string; readonly name: string }>
}

/** Entries of an object that count once the code that is reached speaks of their name. */
interface Entry {
  readonly name: string
  readonly said: 'called' | 'spoken'
  readonly entry: Declaration
}

const read = new Map<string, Names>()

/** What a file exports without a name. */
const DEFAULT = 'default'

/** Tables whose entries are events: spoken of only where one is handed on, as in `decideClaimEvent(facts, 'approve')`. */
const EVENT_TABLE = /(?:Lifecycle|LIFECYCLE|GUARDS)$/

/** Texts, words and views refuse nothing: a menu says what is refused, and is answered all the same. */
const REFUSES_NOTHING = /\.(?:refusals|views|contract|answers|sheet)\.ts$/

/** The file that says of every route what its use case can be refused for. */
export const PROBLEMS_FILE = 'server/problems.ts'

/** What that file should say. */
export function problemsText(): string {
  const entries = [...problemsByRoute()].map(([key, codes]) => entryText(key, codes.join(' ')))
  return `/** By route, what its use case can be refused for. Read from the sources: \`npm run docs:problems\`. */\nexport const PROBLEMS: Readonly<Record<string, string>> = {\n${entries.join('')}}\n`
}

const LINE = 120

/** As the formatter breaks it. */
function entryText(key: string, codes: string): string {
  const line = `  '${key}': '${codes}',`
  return line.length > LINE ? `  '${key}':\n    '${codes}',\n` : `${line}\n`
}

function problemsByRoute(): ReadonlyMap<string, readonly string[]> {
  const file = projectPath('server', 'routes.ts')
  const elements = routeElements(file, 'contexts')
  const codes = new Map(
    elements.map((element, index) => {
      const { method, path } = routes[index] ?? unmatched()
      return [`${method} ${path}`, codesReached(element, (text) => Object.hasOwn(REFUSALS, text))]
    }),
  )
  for (const { method, path } of routes.slice(elements.length)) {
    const list = codes.get(`${method} ${path.replace(/^\/exports/, '')}`) ?? unmatched()
    codes.set(`${method} ${path}`, [...list, 'http.export-too-large'].sort())
  }
  return codes
}

function unmatched(): never {
  throw new Error('the tables of routes cannot be read from the sources')
}

/** The elements of a table of routes, and of the tables that are spread in it. */
function routeElements(file: string, table: string): Declaration[] {
  const found = find(file, table)
  const initializer = found && ts.isVariableDeclaration(found.node) ? found.node.initializer : undefined
  if (!found || !initializer || !ts.isArrayLiteralExpression(initializer)) return unmatched()
  return initializer.elements.flatMap((node) =>
    ts.isSpreadElement(node) ? routeElements(found.file, node.expression.getText()) : [{ file: found.file, node }],
  )
}

/**
 * The codes that can be refused by what is declared there, whatever it calls: every code that any declaration mentions which
 * is mentioned by it, on and on. What is only said in menus is not among them, and of tables of what can happen only what
 * is made to happen.
 */
function codesReached(root: Declaration, isCode: (text: string) => boolean): string[] {
  const codes = new Set<string>()
  const words = { called: new Set<string>(), spoken: new Set<string>() }
  const seen = new Set<ts.Node>()
  let waiting: Entry[] = []

  const mention = (file: string, name: string) => {
    const found = find(file, name)
    if (!found || seen.has(found.node) || REFUSES_NOTHING.test(found.file)) return
    seen.add(found.node)
    const object = objectOf(found.node)
    if (object) waiting.push(...entriesOf(found.file, object, EVENT_TABLE.test(name) ? 'called' : 'spoken'))
    else ts.forEachChild(found.node, (child) => walk(found.file, child))
  }
  const walk = (file: string, node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    if (ts.isStringLiteralLike(node) && isCode(node.text)) codes.add(node.text)
    if (ts.isCallExpression(node)) {
      for (const word of node.arguments.flatMap(wordsOf)) words.called.add(word)
      const task = taskFile(file, node)
      if (task) mention(task, DEFAULT)
    }
    // What is made to happen may be one of two, chosen where it is called or before.
    if (ts.isConditionalExpression(node))
      for (const word of [node.whenTrue, node.whenFalse].flatMap(wordsOf)) words.called.add(word)
    if (ts.isBindingElement(node)) words.spoken.add((node.propertyName ?? node.name).getText())
    if (ts.isElementAccessExpression(node) && ts.isIdentifier(node.expression)) wholly(file, node.expression.text)
    if (ts.isPropertyAccessExpression(node)) {
      words.spoken.add(node.name.text)
      walk(file, node.expression)
    } else if (ts.isPropertyAssignment(node)) walk(file, node.initializer)
    else if (ts.isIdentifier(node)) mention(file, node.text)
    else ts.forEachChild(node, (child) => walk(file, child))
  }
  /** Of an object that is asked by a name which only running code knows, every entry counts. */
  const wholly = (file: string, name: string) => {
    const found = find(file, name)
    const object = found && objectOf(found.node)
    if (!found || !object || EVENT_TABLE.test(name) || seen.has(object)) return
    seen.add(object)
    ts.forEachChild(object, (child) => walk(found.file, child))
  }

  ts.forEachChild(root.node, (child) => walk(root.file, child))
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length
    const [now, later] = [waiting.filter(isSpokenOf), waiting.filter((entry) => !isSpokenOf(entry))]
    waiting = later
    for (const { entry } of now) walk(entry.file, entry.node)
    if (now.length > 0) before = -1
  }
  return [...codes].sort()

  function isSpokenOf({ name, said }: Entry): boolean {
    return words.called.has(name) || (said === 'spoken' && words.spoken.has(name))
  }
}

/** The file whose work a call hands to a thread, or null. */
function taskFile(file: string, { expression, arguments: handed }: ts.CallExpression): string | null {
  const path = handed[1]
  if (expression.getText() !== 'taskOf' || !path || !ts.isStringLiteralLike(path)) return null
  return resolve(dirname(file), `${path.text}.ts`)
}

const wordsOf = (argument: ts.Expression): string[] => (ts.isStringLiteralLike(argument) ? [argument.text] : [])

/** The object that is declared, if one is: its entries are known by their names. */
function objectOf(node: ts.Node): ts.ObjectLiteralExpression | null {
  if (!ts.isVariableDeclaration(node)) return null
  let value = node.initializer
  while (value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))) value = value.expression
  return value && ts.isObjectLiteralExpression(value) ? value : null
}

/** The entries of an object, and of the objects in it; what has no plain name stands as spoken of. */
function entriesOf(file: string, object: ts.ObjectLiteralExpression, said: Entry['said']): Entry[] {
  return object.properties.flatMap((node): Entry[] => {
    if (ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.initializer))
      return entriesOf(file, node.initializer, said)
    const name = node.name && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) ? node.name.text : null
    return name === null ? [] : [{ name, said, entry: { file, node } }]
  })
}

function find(file: string, name: string): Declaration | null {
  const { declared, imported } = namesOf(file)
  const node = declared.get(name)
  if (node) return { file, node }
  const from = imported.get(name)
  return from ? find(from.file, from.name) : null
}

function namesOf(file: string): Names {
  const known = read.get(file)
  if (known) return known
  const declared = new Map<string, ts.Node>()
  const imported = new Map<string, { readonly file: string; readonly name: string }>()
  for (const statement of ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true)
    .statements) {
    if (ts.isVariableStatement(statement)) {
      for (const one of statement.declarationList.declarations) declared.set(one.name.getText(), one)
    } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      if (statement.name) declared.set(statement.name.text, statement)
      if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
        declared.set(DEFAULT, statement)
    } else if (ts.isExportAssignment(statement)) {
      declared.set(DEFAULT, statement)
    } else if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) {
      const from = statement.moduleSpecifier
      if (!from || !ts.isStringLiteral(from) || !from.text.startsWith('.')) continue
      const bindings = ts.isImportDeclaration(statement)
        ? statement.importClause?.namedBindings
        : statement.exportClause
      if (!bindings || !('elements' in bindings)) continue
      for (const { name, propertyName } of bindings.elements)
        imported.set(name.text, { file: resolve(dirname(file), from.text), name: (propertyName ?? name).text })
    }
  }
  const names = { declared, imported }
  read.set(file, names)
  return names
}
