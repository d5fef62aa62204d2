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
  maxWorkers: '100%',
  testTimeout: 120_000,
};
