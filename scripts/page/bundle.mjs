// Bundles the try-it page into dist/public/try: scripts, styles and fonts under names that hold their hash, and the page that asks for them.
// Beside each file that compresses well stand its .br and .gz, so that the web process compresses nothing while it serves.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(dirname(HERE));
const PAGE = join(ROOT, 'src', 'web', 'try', 'page');
/** Another folder may be named, for looking at what comes out. */
const OUT = process.argv[2] ?? join(ROOT, 'dist', 'public', 'try');
const ADDRESS = '/try/assets/';

async function bundle() {
  rmSync(OUT, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    tsconfig: join(PAGE, 'tsconfig.json'),
    entryPoints: { page: join(PAGE, 'main.tsx'), style: join(PAGE, 'style', 'page.css'), icon: join(PAGE, 'style', 'icon.svg') },
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    outdir: join(OUT, 'assets'),
    publicPath: ADDRESS,
    loader: { '.woff2': 'file', '.svg': 'copy' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    logLevel: 'warning',
  });
  const addressOf = (entry) => {
    const found = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(entry));
    if (!found) throw new Error(`the bundle has nothing for ${entry}`);
    return ADDRESS + basename(found[0]);
  };
  writeFileSync(join(OUT, 'index.html'), page({ script: addressOf('main.tsx'), style: addressOf('page.css'), icon: addressOf('icon.svg') }));
}

/** The page with its addresses, and its few words before any script runs, in the source language. */
function page(addresses) {
  const words = JSON.parse(readFileSync(join(ROOT, 'locales', 'vi', 'try.json'), 'utf8'));
  return readFileSync(join(HERE, 'index.html'), 'utf8').replace(/\{\{(?:try:)?(\w+)\}\}/g, (_, name) => addresses[name] ?? words[name]);
}

function compress() {
  const files = [join(OUT, 'index.html'), ...readdirSync(join(OUT, 'assets')).filter((name) => /\.(js|css|svg)$/.test(name)).map((name) => join(OUT, 'assets', name))];
  for (const file of files) {
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

mkdirSync(OUT, { recursive: true });
await bundle();
compress();
