const { writeFileSync } = require('node:fs')
const { reporters } = require('mocha')

/** Prints failures only, and leaves the counts and the names of what did not run in the file named by the `output` option. */
module.exports = class CountingReporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options)
    const skipped = []
    runner.on('pending', (test) => skipped.push(test.fullTitle()))
    runner.once('end', () => {
      const { passes = 0, failures = 0 } = this.stats
      if (failures > 0) this.epilogue()
      writeFileSync(options.reporterOptions.output, JSON.stringify({ passed: passes, failed: failures, skipped }))
    })
  }
}
