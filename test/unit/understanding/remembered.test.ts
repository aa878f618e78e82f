import { remembered } from '../../../src/understanding/remembered';
import { tokenise } from '../../../src/understanding/tokens';

it('reads each place of a message once, also where nothing is found, and no other message with it', () => {
  const asked: string[] = [];
  const read = remembered((tokens, at) => {
    asked.push(`${tokens[at]?.word ?? ''}${at}`);
    return tokens[at]?.kind === 'number' ? at : undefined;
  });
  const [one, other] = [tokenise('2 ký cam'), tokenise('cam 3 ký')];
  expect([read(one, 0), read(one, 2), read(one, 0), read(one, 2), read(other, 0), read(other, 1)]).toEqual([0, undefined, 0, undefined, undefined, 1]);
  expect(asked).toEqual(['20', 'cam2', 'cam0', '31']);
});

it('asks anew outside of the message', () => {
  let times = 0;
  const read = remembered(() => (times += 1));
  const tokens = tokenise('cam');
  expect([read(tokens, -1), read(tokens, -1), read(tokens, 1), read(tokens, 1)]).toEqual([1, 2, 3, 4]);
});
