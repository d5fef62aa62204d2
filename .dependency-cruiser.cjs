/** The features in rank order: each may import only those before it. */
const FEATURES = [
  'accounts',
  'directory',
  'instruments',
  'working-days',
  'conferences',
  'agenda',
  'documents',
  'invitations',
  'delegations',
  'attendance',
  'floor',
  'reports',
  'minutes',
  'directives',
  'notices',
  'follow-on',
  'notifications',
  'personal-data',
  'history',
  'publishing',
];
const ANY_FEATURE = `^src/(${FEATURES.join('|')})/`;

/** A feature may not import the features after it. */
const rankOrder = FEATURES.slice(0, -1).map((feature, at) => ({
  name: `${feature}-imports-only-downward`,
  comment:
    'Features have a rank; put what both need into the lower one, or a field on a lower type into the higher one.',
  severity: 'error',
  from: { path: `^src/${feature}/` },
  to: { path: `^src/(${FEATURES.slice(at + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...rankOrder,
    {
      name: 'features-through-their-index',
      comment: 'The front door of a feature is its index.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: ANY_FEATURE, pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'wiring-through-the-index',
      comment: 'So it is for what makes an application of the features.',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: ANY_FEATURE, pathNot: '^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'features-know-no-wiring',
      comment: 'A feature knows the platform and lower features, not the application that is made of them.',
      severity: 'error',
      from: { path: ANY_FEATURE },
      to: { path: '^src/', pathNot: [ANY_FEATURE, '^src/platform/'] },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'What names a feature, or what is made of them, does not belong into platform/.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/', pathNot: '^src/platform/' },
    },
    {
      name: 'platform-through-its-index',
      comment: 'Each folder of the platform has its own index.ts.',
      severity: 'error',
      from: { path: ANY_FEATURE },
      to: { path: '^src/platform/', pathNot: '^src/platform/[^/]+/index\\.ts$' },
    },
    {
      name: 'platform-folders-through-their-index',
      comment: 'So it is between the folders of the platform.',
      severity: 'error',
      from: { path: '^src/platform/([^/]+)/' },
      to: { path: '^src/platform/', pathNot: ['^src/platform/$1/', '^src/platform/[^/]+/index\\.ts$'] },
    },
    {
      name: 'resolvers-know-no-database',
      comment:
        'A resolver translates: arguments in, one call, result out. Reads are in queries, commands in services.',
      severity: 'error',
      from: { path: '\\.(resolver|fields)\\.ts$' },
      to: { path: '(^|/)node_modules/(typeorm|pg)/' },
    },
    {
      name: 'no-circles',
      comment: 'Modules that need each other have a third idea below them, or are one. Types alone may.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
