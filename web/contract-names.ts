import type { Plugin, Rolldown } from 'vite'

/** Calls that make an endpoint, and what of an endpoint the browser never asks. */
const makers = new Set(['command', 'query', 'download', 'paper', 'picture', 'file', 'upload'])
const serverOnly = new Set(['summary', 'input', 'result', 'problems', 'open', 'limited', 'at', 'instead'])

type Edit = { from: number; to: number; with: string }

/**
 * Leaves the endpoints' schemas out of what the browser loads: a page sends by an endpoint's name, what it sends is
 * checked at the server, and its types are gone by then. A schema that a form checks by stays where it is imported.
 * A third of the first page's JavaScript were schemas and the library that reads them.
 */
export function contractNames(): Plugin {
  return {
    name: 'contract-names',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\/contract\/[\w-]+\.ts$/ },
      handler(code) {
        const edits = this.parse(code).body.flatMap(editsOf)
        let edited = code
        for (const edit of edits.toSorted((a, b) => b.from - a.from))
          edited = edited.slice(0, edit.from) + edit.with + edited.slice(edit.to)
        return { code: edited, map: null }
      },
    },
  }
}

function editsOf(statement: Statement): Edit[] {
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  if (declaration?.type !== 'VariableDeclaration') return []
  return declaration.declarations.flatMap(({ init }) => {
    if (init?.type !== 'CallExpression' && init?.type !== 'ObjectExpression') return []
    // a value that nobody imports can go with all the calls that make it
    return [
      { from: init.start, to: init.start, with: '/* @__PURE__ */ (() => (' },
      ...(init.type === 'CallExpression' ? leftOut(init) : []),
      { from: init.end, to: init.end, with: '))()' },
    ]
  })
}
type Statement = ReturnType<Rolldown.PluginContext['parse']>['body'][number]

/** The server's part of an endpoint, from each property to the next. */
function leftOut(call: Call): Edit[] {
  const shape = call.arguments.at(-1)
  if (call.callee.type !== 'Identifier' || !makers.has(call.callee.name)) return []
  if (shape?.type !== 'ObjectExpression') throw new Error('an endpoint is told by an object')
  return shape.properties.flatMap((property, at) => {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') return []
    if (!serverOnly.has(property.key.name)) return []
    const next = shape.properties[at + 1]
    return [{ from: property.start, to: next?.start ?? shape.end - 1, with: '' }]
  })
}
type Call = Extract<Expression, { type: 'CallExpression' }>
type Expression = NonNullable<Declaration['declarations'][number]['init']>
type Declaration = Extract<Statement, { type: 'VariableDeclaration' }>
