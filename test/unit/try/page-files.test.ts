import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import { startServer, type RunningServer } from '../../../src/web/server';
import { createPageFiles } from '../../../src/web/try/page-files';
import { rawAnswer } from './raw-answer';

const SCRIPT = 'console.log("thử")'.repeat(50);

let folder: string;
let server: RunningServer;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'try-'));
  server = await startServer(express().use('/try', createPageFiles(folder)), 0);
  url = `http://127.0.0.1:${server.port}`;
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const raw = (path: string, headers: Record<string, string>) => rawAnswer(url + path, headers);

function buildPage(): void {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Thử</title>');
  writeFileSync(join(folder, 'assets', 'page-1A2B3C4D.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'page-1A2B3C4D.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets', 'page-1A2B3C4D.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'secret.js'), 'no asset');
}

describe('the files of the page', () => {
  it('say how to build them when there are none', async () => {
    const answer = await fetch(`${url}/try`);
    expect([answer.status, await answer.text()]).toEqual([503, 'The page is not built yet: npm run build\n']);
  });

  it('may load from this server alone', async () => {
    buildPage();
    const answer = await fetch(`${url}/try`);
    expect(await answer.text()).toContain('<title>Thử</title>');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it.each([['br, gzip', 'br'], ['gzip', 'gzip'], ['identity', undefined]])('come in the smallest form for %s, and are kept for ever', async (accepted, encoding) => {
    buildPage();
    const answer = await raw('/try/assets/page-1A2B3C4D.js', { 'accept-encoding': accepted });
    expect(answer).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8', cache: 'public, max-age=31536000, immutable' });
    expect(answer.encoding).toBe(encoding);
    if (encoding === 'br') expect(brotliDecompressSync(answer.body).toString()).toBe(SCRIPT);
    if (encoding === undefined) expect(answer.body.toString()).toBe(SCRIPT);
  });

  it.each(['none-1.js', '..%2Fsecret.js', '%2e%2e/secret.js', 'page-1A2B3C4D.js.br', 'index.html'])('are no others: %s', async (name) => {
    buildPage();
    expect((await raw(`/try/assets/${name}`, {})).status).toBe(404);
  });
});
