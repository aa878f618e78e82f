import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of everything that the first view loads, compressed, without photos. */
const MOST_BYTES = 150_000;

describe('the bundled page', () => {
  const root = join(__dirname, '..', '..', '..');
  const out = mkdtempSync(join(tmpdir(), 'try-page-'));
  beforeAll(() => void execFileSync(process.execPath, [join(root, 'scripts', 'page', 'bundle.mjs'), out]), 30_000);
  afterAll(() => rmSync(out, { recursive: true }));

  const assets = () => readdirSync(join(out, 'assets'));
  const text = (name: string) => readFileSync(join(out, name), 'utf8');

  it('asks for assets that are there, under names that hold their hash, and for nothing from elsewhere', () => {
    const html = text('index.html');
    const asked = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
    const fonts = assets().filter((name) => name.endsWith('.css')).flatMap((name) => [...text(join('assets', name)).matchAll(/url\(["']?([^"')]+)/g)].map(([, address]) => address!));
    expect(asked).toHaveLength(3);
    expect(fonts).toHaveLength(4);
    for (const address of [...asked, ...fonts]) {
      expect(address).toMatch(/^\/try\/assets\/[a-z0-9-]+-[A-Z0-9]{8}\.(js|css|svg|woff2)$/);
      expect(assets()).toContain(address.slice('/try/assets/'.length));
    }
  });

  it('holds no script and no style of its own, which its policy would refuse, and has its words filled in', () => {
    const html = text('index.html');
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=|\{\{/);
    expect(html).toContain('Đang mở chợ thử');
  });

  it('is light: everything of the first view together', () => {
    const small = assets().filter((name) => name.endsWith('.br') || name.endsWith('.woff2'));
    const bytes = small.reduce((all, name) => all + statSync(join(out, 'assets', name)).size, statSync(join(out, 'index.html.br')).size);
    expect(small).toHaveLength(7);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it('has each text also as gzip, for whoever takes no brotli', () => {
    const texts = assets().filter((name) => /\.(js|css)$/.test(name));
    expect(texts).toHaveLength(2);
    for (const name of texts) expect(assets()).toEqual(expect.arrayContaining([`${name}.br`, `${name}.gz`]));
  });
});
