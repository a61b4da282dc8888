/** Arrows point one way: functions → shared/<area> ← shared/adapters; infra → functions, workflows. */
module.exports = {
  forbidden: [
    {
      name: 'the-domain-knows-no-sdk',
      severity: 'error',
      comment: 'Only adapters speak to AWS.',
      from: { path: '^shared/', pathNot: '^shared/(adapters/|client/)|\\.test\\.ts$' },
      to: { path: 'node_modules/(@aws-sdk|@smithy|@middy|@duckdb|jose)/' },
    },
    {
      name: 'the-domain-knows-no-adapter',
      severity: 'error',
      from: { path: '^shared/(?!adapters/)', pathNot: '\\.test\\.ts$' },
      to: { path: '^shared/adapters/' },
    },
    {
      name: 'the-domain-knows-no-runtime',
      severity: 'error',
      comment: 'No clock, file or random number: they come in as arguments.',
      from: { path: '^shared/(?!adapters/)', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(infra|functions|tests|console)/' },
    },
    {
      name: 'functions-know-shared-only',
      severity: 'error',
      from: { path: '^functions/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(infra|tests|console)/' },
    },
    {
      name: 'the-app-knows-no-local-cloud',
      severity: 'error',
      comment: 'What deploys does not depend on what runs it here.',
      from: { path: '^infra/(?!local/)', pathNot: '\\.test\\.ts$' },
      to: { path: '^infra/local/' },
    },
    {
      name: 'the-console-knows-the-contract-only',
      severity: 'error',
      comment:
        'It speaks to the API; of the product it shares words, schemas and pure reckoning that run in a browser.',
      from: { path: '^console/src/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(infra|functions|tests|workflows)/|^shared/adapters/|^console/build/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-console-asks-no-records',
      severity: 'error',
      from: { path: '^console/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^shared/(records|commands|tasks/kinds|api/operations)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-knows-the-console',
      severity: 'error',
      from: { path: '^(infra|functions)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^console/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
