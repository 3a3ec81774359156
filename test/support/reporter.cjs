const { writeFileSync } = require('node:fs')
const { reporters } = require('mocha')

/**
 * Prints failures only, and leaves in the file named by the `output` option the counts, the names of what did not run, and
 * how many milliseconds the tests of each file took with what they prepared.
 */
module.exports = class CountingReporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options)
    const skipped = []
    const files = {}
    const add = ({ file, parent, duration = 0 }) => {
      const spec = file ?? parent?.file
      if (spec) files[spec] = (files[spec] ?? 0) + duration
    }
    runner.on('test end', add)
    runner.on('hook end', add)
    runner.on('pending', (test) => skipped.push(test.fullTitle()))
    runner.once('end', () => {
      const { passes = 0, failures = 0 } = this.stats
      if (failures > 0) this.epilogue()
      writeFileSync(
        options.reporterOptions.output,
        JSON.stringify({ passed: passes, failed: failures, skipped, files }),
      )
    })
  }
}
