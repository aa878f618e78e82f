import type { Running } from './app';
import { readConfig, type Config } from './config';
import { Fault } from './errors';
import { createLogger, type Logger } from './logger';

/** After so long a process that was told to stop is ended, ms. */
const STOP_MS = 9500;

/**
 * Runs one process until SIGTERM or SIGINT, then stops it cleanly. Wrong settings end it at once with what is wrong, on standard error,
 * and exit code 2; anything else that keeps it from starting with code 1.
 */
export async function runProcess(name: string, start: (config: Config, logger: Logger) => Promise<Running>): Promise<void> {
  const config = configOrExit();
  const logger = createLogger({ level: config.logLevel, name });
  const running = await start(config, logger).catch((err: unknown) => {
    logger.fatal({ err }, 'could not start');
    process.exit(1);
  });
  let isStopping = false;
  const stop = (signal: string): void => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), STOP_MS).unref();
    running.stop().then(() => process.exit(0), (err: unknown) => {
      logger.error({ err }, 'did not stop cleanly');
      process.exit(1);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    process.stderr.write(`${thrown.message}\n`);
    process.exit(2);
  }
}
