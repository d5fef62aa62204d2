/** Tests speak GraphQL to a real PostgreSQL; see test/support. They run as compiled by tsconfig.test.json. */
export default {
  // Node loads the modules, once for all spec files of a worker: see docs/adr/0029.
  testEnvironment: '<rootDir>/build/test/support/native/environment.js',
  runtime: '<rootDir>/build/test/support/native/runtime.cjs',
  roots: ['<rootDir>/build/test'],
  testRegex: '\\.(e2e-)?spec\\.js$',
  transform: {},
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/build/test/support/global-setup.js',
  globalTeardown: '<rootDir>/build/test/support/global-teardown.js',
  testSequencer: '<rootDir>/build/test/support/longest-first.cjs',
  maxWorkers: '100%',
  // Some megabytes stay of each application: a worker that has so much in use is started again.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 120_000,
};
