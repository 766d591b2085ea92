// Node 20 is supported here, whatever the SDK will ask for next year.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

const transform = {
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
}

// These packages are published as ES modules only.
const transformIgnorePatterns = ['/node_modules/(?!(@middy|jose|otpauth|@noble|idb)/)']

module.exports = {
  transform,
  transformIgnorePatterns,
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testSequencer: '<rootDir>/test/longest-first.cjs',
  testTimeout: 180_000,
}
