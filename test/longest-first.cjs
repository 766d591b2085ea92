const Sequencer = require('@jest/test-sequencer').default

/** The journeys start whole systems and take minutes; jest orders by file size, and these files are small. */
const longest = ['restart', 'h5', 'weapp', 'in-process', 'old-folder', 'console-forms']

/** Long files first: of two workers neither stands idle while the other plays the last journey. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = longest.findIndex((name) => path.endsWith(`/journeys/${name}.test.ts`))
      return place < 0 ? longest.length : place
    }
    return super.sort(tests).sort((one, other) => rank(one) - rank(other))
  }
}
