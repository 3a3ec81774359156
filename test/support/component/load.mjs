import { readFileSync } from 'node:fs'
import { Module } from 'node:module'

/** Names of classes in a sheet. */
const CLASS = /\.([a-zA-Z_][\w-]*)/g

// The client is compiled by its own settings, and its sheets are the classes they name, as the build makes of them.
process.env.TSX_TSCONFIG_PATH ??= 'test/component/tsconfig.json'
await import('tsx')
Module._extensions['.css'] = (module, file) => {
  module.exports = Object.fromEntries([...readFileSync(file, 'utf8').matchAll(CLASS)].map(([, name]) => [name, name]))
}
