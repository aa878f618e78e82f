const PATIENCE_MS = 4000;
/** The port of the web process when PORT is not set. */
const DEFAULT_PORT = '3000';

/** Whether this container's process is well: web tells it at PORT, a worker at METRICS_PORT. Only one of the two listens in a container. */
export async function isHealthy(env: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  const ports = [env['PORT'] || DEFAULT_PORT, ...(env['METRICS_PORT'] ? [env['METRICS_PORT']] : [])];
  const answers = await Promise.all(ports.map(ask));
  return answers.includes('well') && !answers.includes('unwell');
}

async function ask(port: string): Promise<'well' | 'unwell' | 'nobody there'> {
  try {
    const { ok } = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return ok ? 'well' : 'unwell';
  } catch (thrown) {
    return thrown instanceof DOMException ? 'unwell' : 'nobody there'; // out of patience, or refused
  }
}
