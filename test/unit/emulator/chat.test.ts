import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { ChannelType } from '../../../src/domain/message';
import { runChat } from '../../../scripts/chat/chat';
import { readCommand } from '../../../scripts/chat/command';
import { startEmulator, type StartedEmulator } from '../../support/emulator';
import { startReceiver, type Receiver } from './receiver';

test.each([
  ['mật ong 250k', { kind: 'say', text: 'mật ong 250k' }],
  ['2', { kind: 'say', text: '2' }],
  ['   ', { kind: 'nothing' }],
  ['/photo anh.jpg mật ong 250k/chai còn 20', { kind: 'photo', name: 'anh.jpg', text: 'mật ong 250k/chai còn 20' }],
  ['/photo "can mật"', { kind: 'photo', name: 'can mật', text: '' }],
  ['/photo', { kind: 'wrong', hint: expect.stringContaining('file') }],
  ['/tap 2', { kind: 'tap', choice: 2 }],
  ['/tap Đăng bán', { kind: 'tap', choice: 'Đăng bán' }],
  ['/open https://m.me/1047?ref=48271630', { kind: 'open', ref: '48271630' }],
  ['/open 48271630', { kind: 'open', ref: '48271630' }],
  ['/open', { kind: 'open' }],
  ['/leave', { kind: 'leave' }],
  ['/send gif', { kind: 'send', what: 'gif' }],
  ['/send voice', { kind: 'send', what: 'voice' }],
  ['/send money', { kind: 'wrong', hint: expect.stringContaining('sticker') }],
  ['/who Bác Tư', { kind: 'who', name: 'Bác Tư' }],
  ['/quit', { kind: 'quit' }],
  ['/constructor', { kind: 'wrong', hint: expect.stringContaining('/constructor') }],
])('%j is read as %j', (line, command) => expect(readCommand(line)).toEqual(command));

describe('a conversation in a pipe', () => {
  let receiver: Receiver;
  let started: StartedEmulator;
  let folder: string;

  /** A shop of two sentences. */
  function answer(item: Record<string, never>): void {
    const { sender, message, postback } = item as unknown as { sender: { id: string }; message?: { text?: string }; postback?: { payload: string } };
    const buttons = ['Đăng bán', 'Sửa lại'].map((title, index) => ({ type: 'postback', title, payload: `#1.${index + 1}` }));
    const words = postback ? { text: `Dạ, ${postback.payload} ạ.\nXong rồi.` } : undefined;
    const card = { attachment: { type: 'template', payload: { template_type: 'button', text: `Đăng "${message?.text ?? ''}"?`, buttons } } };
    void started.emulator.messenger.sends.send(started.accountId, { recipient: sender, messaging_type: 'RESPONSE', message: words ?? card });
  }

  const sendOnZalo = (message: object): Promise<unknown> => {
    const recipient = { user_id: started.person('Cô Ba', { on: 'zalo' }).userId };
    return started.emulator.zalo.sends.send(started.emulator.zalo.oas.of(started.zalo.oaId), { recipient, message });
  };

  beforeEach(async () => {
    receiver = await startReceiver('emulated-secret', 'emulated-verify', answer, (event) => event.event_name === 'user_send_text' && void sendOnZalo({ text: 'Dạ, xong ạ.' }));
    started = await startEmulator({ webhookUrl: receiver.url });
    started.emulator.receipts.setReported({ echo: false, delivery: false });
    where = () => ({ on: 'messenger', accountId: started.accountId });
    folder = mkdtempSync(join(tmpdir(), 'chat-'));
  });

  afterEach(async () => {
    await started.stop();
    await receiver.stop();
    rmSync(folder, { recursive: true });
  });

  let where: () => { on: ChannelType; accountId: string };

  async function chat(...lines: string[]): Promise<{ shown: string; saved: string }> {
    const [input, output, save] = [new PassThrough(), new PassThrough(), join(folder, 'saved.chat')];
    const shown: Buffer[] = [];
    output.on('data', (chunk: Buffer) => shown.push(chunk));
    input.end(`${lines.join('\n')}\n`);
    await runChat({ emulatorUrl: started.url, as: 'Cô Ba', ...where(), input, output, save });
    return { shown: Buffer.concat(shown).toString(), saved: readFileSync(save, 'utf8') };
  }

  test('shows numbered buttons, presses them, and saves the transcript', async () => {
    const { shown, saved } = await chat('/photo "can mật" mật ong 250k', '/tap 1', '/tap 9');
    expect(shown).toBe(
      [
        'Cô Ba: [ảnh: can mật] mật ong 250k',
        'Bot: Đăng "mật ong 250k"?  [1] Đăng bán [2] Sửa lại',
        'Cô Ba: [Đăng bán]',
        'Bot: Dạ, #1.1 ạ.',
        '  Xong rồi.',
        'Cô Ba: [9]',
        'No such button.',
        '',
      ].join('\n'),
    );
    expect(saved).toBe(
      [
        'Cô Ba: [ảnh: can mật] mật ong 250k',
        'Bot: Đăng "mật ong 250k"?  [Đăng bán] [Sửa lại]',
        'Cô Ba: [Đăng bán]',
        'Bot: Dạ, #1.1 ạ.',
        '  Xong rồi.',
        '',
      ].join('\n'),
    );
  }, 15_000);

  test('one can go on as somebody else', async () => {
    const { saved } = await chat('xoài', '/who Bác Tư', 'cam', '/quit', 'never sent');
    expect(saved.split('\n').filter((line) => !line.startsWith('Bot'))).toEqual(['Cô Ba: xoài', 'Bác Tư: cam', '']);
    expect(new Set(receiver.items().map(({ sender }) => (sender as unknown as { id: string }).id)).size).toBe(2);
  }, 15_000);

  test('on Zalo a press of a button is hidden, leaving is told, links carry nothing', async () => {
    where = () => ({ on: 'zalo', accountId: started.zalo.oaId });
    await started.person('Cô Ba', { on: 'zalo' }).open();
    const buttons = [{ title: 'Đăng bán', type: 'oa.query.hide', payload: '#1.1' }];
    await sendOnZalo({ text: 'Đăng nhé?', attachment: { type: 'template', payload: { buttons } } });
    const { shown } = await chat('/tap Đăng bán', '/open 48271630', '/leave');
    expect(shown).toBe(['Cô Ba: [Đăng bán]', 'Bot: Dạ, xong ạ.', 'Cô Ba: (open) 48271630', 'This platform has no such thing.', 'Cô Ba: (leave)', ''].join('\n'));
    expect(receiver.events().slice(1)).toMatchObject([{ event_name: 'user_send_text', message: { text: '#1.1' } }, { event_name: 'unfollow' }]);
  }, 15_000);

  test('ends when nobody reads any more', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    output.once('data', () => output.destroy(new Error('EPIPE')));
    input.write('xoài\n'); // and the input stays open
    await runChat({ emulatorUrl: started.url, as: 'Cô Ba', ...where(), input, output });
    expect(output.destroyed).toBe(true);
  }, 15_000);

  test('says that no emulator answers', async () => {
    await started.stop();
    await expect(chat('alo')).rejects.toThrow();
  });
});
