import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Stage, Step } from './dockerfile';

/**
 * Does the COPY and RUN of all stages as a container engine would, each stage in a folder of its own below `folder`, with the Node of this
 * machine; `context` is what `COPY` without `--from` copies from. Gives the root folder of the last stage. Throws with what a step printed.
 */
export async function replay(stages: Stage[], context: string, folder: string): Promise<string> {
  const roots = new Map<string, string>();
  let root = '';
  for (const stage of stages) {
    root = join(folder, `stage-${stage.name}`);
    roots.set(stage.name, root);
    mkdirSync(join(root, stage.workdir), { recursive: true });
    for (const step of stage.steps) await doStep(step, stage, { context, roots, root });
  }
  return root;
}

async function doStep(step: Step, stage: Stage, { context, roots, root }: { context: string; roots: Map<string, string>; root: string }): Promise<void> {
  const here = join(root, stage.workdir);
  if (step.kind === 'run') return shell(step.shell, here, stage.env);
  const from = step.from === undefined ? context : roots.get(step.from);
  if (from === undefined) throw new Error(`COPY --from=${step.from}: there is no such stage`);
  const isFolder = step.target.endsWith('/') || step.sources.length > 1;
  for (const source of step.sources) {
    const target = join(step.target.startsWith('/') ? root : here, step.target, isFolder ? basename(source) : '');
    // Between stages things are moved: that is thousands of files less, and one that two stages want would be missed at once.
    if (step.from !== undefined) renameSync(join(from, source), made(target));
    else cpSync(join(from, source), target, { recursive: true, verbatimSymlinks: true });
  }
}

function made(target: string): string {
  mkdirSync(dirname(target), { recursive: true });
  return target;
}

/** As RUN does it: with `sh`, and nothing of this process's environment but where programs and npm's cache are. */
function shell(script: string, cwd: string, env: Record<string, string>): Promise<void> {
  const { PATH = '', HOME = '' } = process.env;
  const ofNpm = Object.fromEntries(Object.entries(process.env).filter(([key]) => /^(npm_config_(registry|cache|cafile)|https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS)$/i.test(key)));
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', script], { cwd, env: { ...ofNpm, PATH, HOME, npm_config_prefer_offline: 'true', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`RUN ${script} ended with ${code}:\n${words.slice(-4000)}`))));
  });
}
