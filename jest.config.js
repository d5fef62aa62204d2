/** Tests speak GraphQL to a real PostgreSQL; see test/support. They run as compiled by tsconfig.test.json. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/build/test'],
  testRegex: '\\.(e2e-)?spec\\.js$',
  transform: {},
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/build/test/support/global-setup.js',
  globalTeardown: '<rootDir>/build/test/support/global-teardown.js',
  maxWorkers: '100%',
  // Modules of the tests before stay in memory; past some 4 GB a worker only collects garbage.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 120_000,
};
