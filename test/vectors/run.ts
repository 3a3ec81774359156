import { failuresOf, readVectors, vectorFiles } from './vectors.ts'

/** `npm run vectors -- PATH...`: runs the cases of files and folders; exit code 1 when one does not hold. */
const paths = process.argv.slice(2)
let held = 0
let failed = 0

for (const file of (paths.length > 0 ? paths : [import.meta.dirname]).flatMap(vectorFiles)) {
  for (const vector of readVectors(file)) {
    const failures = failuresOf(vector)
    if (failures.length === 0) held += 1
    else {
      failed += 1
      process.stdout.write(`${file}\n  ${vector.name}\n${failures.map((failure) => `    ${failure}\n`).join('')}`)
    }
  }
}

process.stdout.write(`${held} vectors hold, ${failed} fail\n`)
if (failed > 0 || held === 0) process.exitCode = 1
