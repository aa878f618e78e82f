import { spawn } from 'node:child_process';
import { projectRoot } from '../services/root';
import type { Check } from './check';

/** A check by a tool of node_modules: what it prints is the problem when it does not end with 0. `file` is below node_modules. */
export function toolCheck(name: string, file: string, args: string[]): Check {
  return { name, run: () => runTool(require.resolve(`${projectRoot()}/node_modules/${file}`), args) };
}

function runTool(path: string, args: string[]): Promise<{ problems: string[] }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...args], { cwd: projectRoot(), stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    const listen = (chunk: Buffer) => (words += chunk.toString());
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('close', (code) => resolve({ problems: code === 0 ? [] : [words.trim() || `ended with ${code}`] }));
  });
}
