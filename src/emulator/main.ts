import { createEmulator } from './emulator';
import { readSettings, type EmulatorSettings } from './settings';
import { createSnapshotFile } from './snapshot-file';

const SAVE_EVERY_MS = 2000;

async function run(settings: EmulatorSettings): Promise<void> {
  const file = settings.EMULATOR_STATE ? createSnapshotFile(settings.EMULATOR_STATE) : undefined;
  const kept = file?.read();
  const emulator = createEmulator({
    port: settings.EMULATOR_PORT,
    appId: settings.MESSENGER_APP_ID,
    appSecret: settings.MESSENGER_APP_SECRET,
    verifyToken: settings.MESSENGER_VERIFY_TOKEN,
    webhookUrl: settings.WEBHOOK_URL,
    ...(kept ? { kept } : {}),
  });
  let savedSeq = 0;
  const saving = setInterval(() => {
    if (savedSeq === emulator.world.messages.lastSeq()) return;
    savedSeq = emulator.world.messages.lastSeq();
    file?.write(emulator.world.snapshot());
  }, SAVE_EVERY_MS);
  const stop = async (): Promise<void> => {
    clearInterval(saving);
    file?.write(emulator.world.snapshot());
    await emulator.close();
  };

  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  process.stdout.write(`The emulator listens on ${await emulator.listen()}\n`);
}

function complain(problem: string): void {
  process.stderr.write(`emulator: ${problem}\n`);
  process.exitCode = 2;
}

/** The emulator as a process of its own; exit code 2 with one line per problem when its settings are wrong. */
function main(): void {
  const settings = readSettings(process.env);
  if ('problems' in settings) return settings.problems.forEach(complain);
  run(settings).catch((error: unknown) => {
    complain(error instanceof Error ? error.message : String(error));
    process.exit();
  });
}

if (require.main === module) main();
