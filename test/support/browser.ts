import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { source as axeSource } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Pictures of pages: kept after the run, for people to look at. */
export const PICTURES = join(__dirname, '..', '..', 'test-results', 'pictures');

const WEIGHED = new Set(['document', 'script', 'stylesheet', 'font']);

/** The two sizes that every page is looked at in. */
export const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 960 } } as const;

/** A Chromium without a window. `npm test` has found it; alone, `CHROMIUM_PATH` names it. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('CHROMIUM_PATH is missing: tests of pages run with `npm test -- browser`.');
  // A container gives root no sandbox of its own; the pages are ours, from this machine.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'] });
}

/** What a page asked for and complained of while it was open. */
export interface Watched {
  page: Page;
  /** Addresses on other hosts than the page's own. */
  foreign: string[];
  /** Errors of scripts and of the console. */
  complaints: string[];
  /** Bytes of the page, its scripts, styles and fonts as they came over the wire; photos and data are not counted. */
  weight(): Promise<number>;
}

/** Opens `url` in a size and colour scheme and keeps in sight what it asks for. */
export async function openPage(browser: Browser, url: string, { size = 'desk', dark = false }: { size?: keyof typeof SIZES; dark?: boolean } = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme: dark ? 'dark' : 'light', hasTouch: size === 'phone', deviceScaleFactor: 2, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  const { host } = new URL(url);
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (/^(https?|wss?):$/.test(asked.protocol) && asked.host !== host) foreign.push(request.url());
  });
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (WEIGHED.has(request.resourceType())) sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  return { page, foreign, complaints, weight: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) };
}

/** Keeps a picture of what the page shows now. */
export async function takePicture(page: Page, name: string): Promise<string> {
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/** What axe finds wrong with the page as it is, a line each: rule, why, where. */
export async function accessProblems(page: Page): Promise<string[]> {
  // Evaluated through the debugger, which the page's content policy does not bind.
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; help: string; nodes: { target: unknown }[] }[] }> } }; // just put there
    return (await axe.run()).violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target }) => String(target)) }));
  });
  return violations.map(({ id, help, where }) => `${id}: ${help}: ${where.join(' | ')}`);
}
