import { HOUR, OA, useZaloApi } from './zalo-calls';

const api = useZaloApi();
const { post, sending } = api;

describe('windows of Zalo', () => {
  const say = async (): Promise<unknown> => {
    const { body } = await post(sending({ text: 'a' }));
    return body.error === 0 ? body.data?.quota : body.error;
  };

  test('free for 48 h, billed up to seven days, then refused, open again with the next word', async () => {
    api.pass(48 * HOUR);
    api.started().emulator.zalo.oas.age(OA, -8 * 24 * HOUR);
    expect(await say()).toMatchObject({ quota_type: 'reply' });
    api.pass(1);
    expect(await say()).toEqual({ remain: '0', total: '0' });
    api.pass(5 * 24 * HOUR - 1);
    expect(await say()).not.toHaveProperty('quota_type');
    api.pass(1);
    expect(await say()).toBe(-230);
    expect(await (await fetch(`${api.started().url}/emulator/billed`)).json()).toEqual({ billed: { [OA]: 2 } });
    await api.coBa().say('còn đây');
    expect(await say()).toMatchObject({ quota_type: 'reply' });
  });

  test('following opens it; coming back to the chat and a reaction do not; leaving closes it', async () => {
    const person = api.started().person('Chú Tám', { on: 'zalo' });
    const reach = async (): Promise<unknown> => (await post(sending({ text: 'a' }, person.userId))).body.error;
    expect(await reach()).toBe(-213);
    await person.open();
    expect(await reach()).toBe(0);
    api.started().emulator.world.threads.age(OA, person.userId, 8 * 24 * HOUR);
    await person.open();
    await person.send('reaction');
    expect(await reach()).toBe(-230);
    await person.say('alo');
    expect(await reach()).toBe(0);
    await api.started().emulator.control.leave({ userId: person.userId, accountId: OA });
    expect(await reach()).toBe(-213);
    await person.open();
    expect(await reach()).toBe(0);
    api.started().emulator.control.setBlocking(person.userId, true);
    expect(await reach()).toBe(-213);
  });
});
