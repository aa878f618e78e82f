'use strict';

/** Architecture, section 2: what each folder may import besides itself, npm packages and these files of everyone. */
const OF_EVERYONE = '^src/(errors|logger|metrics)\\.ts$';
const MAY_IMPORT = {
  domain: [],
  understanding: ['^src/domain/'],
  flow: ['^src/domain/'],
  i18n: ['^src/domain/'],
  store: ['^src/domain/'],
  media: ['^src/domain/'],
  queues: ['^src/domain/'],
  services: ['^src/domain/', '^src/store/', '^src/media/'],
  channels: ['^src/domain/message\\.ts$'],
  conversation: ['^src/domain/', '^src/flow/', '^flows/', '^src/understanding/', '^src/services/', '^src/store/', '^src/i18n/'],
  outbox: ['^src/domain/', '^src/channels/channel\\.ts$', '^src/store/', '^src/i18n/'],
  web: ['^src/domain/', '^src/channels/', '^src/services/', '^src/store/inbox', '^src/queues/', '^src/i18n/'],
  emulator: ['^src/domain/message\\.ts$'],
};

/** Packages with one importer; files directly in src/ that wire (app, web, worker) get them from there. */
const ONE_IMPORTER = {
  store: ['mongoose', 'mongodb'],
  queues: ['bullmq', 'ioredis', '@bull-board/[^/]+'],
  media: ['sharp'],
  channels: ['bottender'],
};

const folders = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import only: ${allowed.join(', ') || 'nothing of the project'} (architecture.md, section 2)`,
  severity: 'error',
  from: { path: `^src/${folder}/`, ...(folder === 'emulator' ? { pathNot: '^src/emulator/main\\.ts$' } : {}) },
  to: { path: '^(src|flows|scripts|test)/', pathNot: [`^src/${folder}/`, OF_EVERYONE, ...allowed] },
}));

const packages = Object.entries(ONE_IMPORTER).map(([folder, names]) => ({
  name: `only-${folder}-imports-${names[0]}`,
  comment: `${names.join(', ')}: only src/${folder} (architecture.md, section 2)`,
  severity: 'error',
  from: { path: '^(src|flows)/', pathNot: `^src/${folder}/` },
  to: { path: `node_modules/(${names.join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...folders,
    ...packages,
    {
      name: 'flows-imports',
      comment: 'flows import the flow engine and the domain, which holds the types of the services, nothing else (code-style.md, rule 4)',
      severity: 'error',
      from: { path: '^flows/' },
      to: { pathNot: ['^flows/', '^src/flow/', '^src/domain/'] },
    },
    {
      name: 'no-cycles',
      comment: 'two files that import each other cannot be read one after the other (types of each other are let be)',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-missing', comment: 'an import that leads nowhere', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'services-of-scripts',
      comment: 'finding MongoDB and Redis needs none of the shop: it runs before anything of it works',
      severity: 'error',
      from: { path: '^scripts/services/' },
      to: { path: '^(src|flows)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
};
