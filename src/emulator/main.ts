import { createEmulator, type Emulator } from './emulator';
import { readSettings, type EmulatorSettings } from './settings';
import { createSnapshotFile } from './snapshot-file';

const SAVE_EVERY_MS = 2000;

function complain(problem: string): void {
  process.stderr.write(`emulator: ${problem}\n`);
}

/** The emulator of these settings, with the memory of an earlier run, and how to save it. */
function open(settings: EmulatorSettings): { emulator: Emulator; save: () => void } {
  const { EMULATOR_STATE: path, EMULATOR_SAMPLES: samplesFolder } = settings;
  const file = path === undefined ? undefined : createSnapshotFile(path, complain);
  const kept = file?.read();
  const emulator = createEmulator({
    port: settings.EMULATOR_PORT,
    webhookUrl: settings.WEBHOOK_URL,
    messenger: { appId: settings.MESSENGER_APP_ID, appSecret: settings.MESSENGER_APP_SECRET, verifyToken: settings.MESSENGER_VERIFY_TOKEN },
    zalo: { appId: settings.ZALO_APP_ID, appSecret: settings.ZALO_APP_SECRET, oaSecretKey: settings.ZALO_OA_SECRET_KEY },
    ...(kept ? { kept } : {}),
    ...(path === undefined ? {} : { folder: `${path}.photos` }),
    ...(samplesFolder === undefined ? {} : { samplesFolder }),
  });
  return { emulator, save: () => file?.write(emulator.snapshot()) };
}

async function run(settings: EmulatorSettings): Promise<void> {
  const { emulator, save } = open(settings);
  const stamp = (): string => JSON.stringify([emulator.world.messages.lastRev(), emulator.clock.offsetMs(), emulator.zalo.snapshot()]);
  let saved = '';
  const saving = setInterval(() => {
    const now = stamp();
    if (now !== saved) save();
    saved = now;
  }, SAVE_EVERY_MS);
  const stop = async (): Promise<void> => {
    clearInterval(saving);
    save();
    await emulator.close();
  };

  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  process.stdout.write(`The emulator listens on ${await emulator.listen()}\n`);
}

/** The emulator as a process of its own; exit code 2 with one line per problem when its settings are wrong. */
function main(): void {
  const settings = readSettings(process.env);
  if ('problems' in settings) {
    settings.problems.forEach(complain);
    process.exitCode = 2;
    return;
  }
  run(settings).catch((error: unknown) => {
    complain(error instanceof Error ? error.message : String(error));
    process.exit(2);
  });
}

if (require.main === module) main();
