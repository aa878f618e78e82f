import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Router, type Request, type Response } from 'express';

/** What a browser may load for the page: from this server, and nothing that stands in the page itself. */
const PAGE_CSP = [
  "default-src 'none'",
  ...['script', 'style', 'img', 'font', 'connect'].map((kind) => `${kind}-src 'self'`),
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', woff2: 'font/woff2', svg: 'image/svg+xml', jpg: 'image/jpeg' };
const ASSET = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.(js|css|woff2|svg|jpg)$/;
/** What the build has made smaller beside a file, the smallest first. */
const ENCODINGS = [['br', '.br'], ['gzip', '.gz']] as const;
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * GET /try and what the page loads, from the folder where the build puts it. Names of assets carry a hash of what is in them: they are kept for
 * ever. Without a build the page says how to get one.
 */
export function createPageFiles(folder: string): Router {
  const router = Router();
  router.get('/', async (_req, res) => {
    const html = await readOrNone(join(folder, 'index.html'));
    res.set({ 'Content-Security-Policy': PAGE_CSP, 'Cache-Control': 'no-cache' });
    if (html) res.type('html').send(html);
    else res.status(503).type('text/plain').send('The page is not built yet: npm run build\n');
  });
  router.get('/assets/:name', async (req, res, next) => {
    const { name } = req.params;
    const type = TYPES[ASSET.exec(name)?.[2] ?? ''];
    if (type === undefined || !(await sendFile(join(folder, 'assets', name), req, res.type(type)))) next();
  });
  return router;
}

/** Sends the smallest form of a file that the browser takes; false when there is no such file. */
async function sendFile(path: string, req: Request, res: Response): Promise<boolean> {
  const headers = { 'Cache-Control': FOR_EVER, Vary: 'Accept-Encoding' };
  for (const [encoding, ending] of ENCODINGS) {
    const small = req.acceptsEncodings(encoding) ? await readOrNone(path + ending) : undefined;
    if (!small) continue;
    res.set({ ...headers, 'Content-Encoding': encoding }).send(small);
    return true;
  }
  const whole = await readOrNone(path);
  if (whole) res.set(headers).send(whole);
  return whole !== undefined;
}

async function readOrNone(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined; // fs throws nothing else
    throw thrown;
  }
}
