import { readdirSync } from 'node:fs'
import ts from 'typescript'
import { projectPath } from '../../config/paths.ts'

/** What the types of all stores say can stand in their documents. */
export interface StoredTypes {
  /** Names of fields, each with a place where it stands. */
  readonly fields: ReadonlyMap<string, string>
  /** Texts that stand for something, by `store.field`. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>
}

/** Reads the type of every `defineStore<T>`, with the compiler, to its leaves: no field is missed because no test fills it. */
export function readStoredTypes(): StoredTypes {
  const config = ts.readConfigFile(projectPath('tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, projectPath())
  const models = projectPath('models')
  const files = readdirSync(models).filter((file) => file.endsWith('.ts'))
  const program = ts.createProgram(
    files.map((file) => projectPath('models', file)),
    { ...options, noEmit: true },
  )
  const checker = program.getTypeChecker()
  const fields = new Map<string, string>()
  const values = new Map<string, Set<string>>()

  function visit(type: ts.Type, place: string, node: ts.Node, outer: readonly ts.Type[]): void {
    if (type.isUnion()) {
      for (const one of type.types) visit(one, place, node, outer)
      return
    }
    if (type.isStringLiteral()) {
      const at = `${place.split(/[.[]/)[0]}.${lastField(place)}`
      values.set(at, new Set([...(values.get(at) ?? []), type.value]))
      return
    }
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || outer.includes(type)) return
    if (type.symbol?.name === 'Date') return
    const within = [...outer, type]
    if (checker.isArrayType(type) || checker.isTupleType(type)) {
      for (const element of checker.getTypeArguments(type as ts.TypeReference))
        visit(element, `${place}[]`, node, within)
      return
    }
    const indexed = type.getStringIndexType()
    if (indexed) visit(indexed, `${place}{}`, node, within)
    for (const property of checker.getPropertiesOfType(type)) {
      const inner = `${place}.${property.name}`
      if (!fields.has(property.name)) fields.set(property.name, inner)
      visit(checker.getTypeOfSymbolAtLocation(property, node), inner, node, within)
    }
  }

  const find = (node: ts.Node): void => {
    const [content] =
      ts.isCallExpression(node) && node.expression.getText() === 'defineStore' ? (node.typeArguments ?? []) : []
    if (content && ts.isCallExpression(node))
      visit(checker.getTypeFromTypeNode(content), nameOfStore(node.arguments[0]), node, [])
    ts.forEachChild(node, find)
  }
  for (const source of program.getSourceFiles()) if (source.fileName.startsWith(models)) find(source)
  return { fields, values }
}

const lastField = (place: string): string =>
  place
    .replaceAll(/\[\]|\{\}/g, '')
    .split('.')
    .at(-1) ?? ''

function nameOfStore(definition: ts.Expression | undefined): string {
  const name =
    definition && ts.isObjectLiteralExpression(definition)
      ? definition.properties.find((property) => property.name?.getText() === 'name')
      : undefined
  if (!name || !ts.isPropertyAssignment(name) || !ts.isStringLiteral(name.initializer))
    throw new Error('a store without a name')
  return name.initializer.text
}
