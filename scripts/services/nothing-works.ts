import type { Try } from './find-server';

const WAYS_OUT: Record<string, { url: string; example: string; packages: string }> = {
  MongoDB: {
    url: 'MONGODB_URI',
    example: 'mongodb://127.0.0.1:27017/chohtx?replicaSet=rs0 (6.0 or newer, a replica set)',
    packages: 'put mongod 6.0 or newer on the PATH (MongoDB has packages for Debian and Ubuntu)',
  },
  Redis: {
    url: 'REDIS_URL',
    example: 'redis://127.0.0.1:6379 (6.2 or newer)',
    packages: 'apt-get install redis-server (6.2 or newer), or valkey-server',
  },
};

/** The one screen for a vain search: what was tried, what each answered, the three ways out. */
export function nothingWorks(server: 'MongoDB' | 'Redis', tried: Try[]): string {
  const way = WAYS_OUT[server];
  return [
    `No ${server} could be found or fetched. Nothing was started.`,
    '',
    'Tried:',
    ...tried.map(({ source, answer }) => `  ${source}: ${answer}`),
    '',
    'Three ways out:',
    '  1. Docker: docker compose up (compose.yaml brings MongoDB, Redis and both processes)',
    `  2. a package: ${way?.packages}`,
    `  3. a URL: ${way?.url}=${way?.example}`,
  ].join('\n');
}
