import type { Person } from '../../../src/domain/member';
import type { Services } from '../../../src/domain/use-cases';
import { Fault } from '../../../src/errors';
import { oneOf, words } from '../../../src/flow/answers';
import { beginRun, play, stepBack, type Sprint, type Stage } from '../../../src/flow/engine';
import { flow, type Flow, type FlowRun, type Input } from '../../../src/flow/flow';
import type { Reader } from '../../../src/flow/reader';

const reader = { yesNo: (text: string) => ({ đúng: 'yes', thôi: 'no', dạ: 'polite' })[text] } as unknown as Reader;
const look = {} as Services;
const person = {} as Person;
const silent: Stage = { person, look, reader, words: (key) => key };
const say = (text: string): Input => ({ text, photos: [], failedPhotos: 0 });
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A stage whose effects are counted by their opId. */
function acting(done: string[]): Stage {
  return { ...silent, effects: (opId) => (done.push(opId), look) };
}

/** Plays message after message; the run goes through JSON and the script is a new object each time. */
async function talk(make: () => Flow, messages: string[], stage = silent, given = {}): Promise<Sprint> {
  let sprint = await play(make(), beginRun(make(), 'r1', given), undefined, stage);
  for (const message of messages) {
    if (sprint.kind !== 'waits') throw new Error(`it ${sprint.kind} before "${message}"`);
    sprint = await play(make(), throughJson(sprint.run), say(message), stage);
  }
  return sprint;
}

function waiting(sprint: Sprint): { run: FlowRun; keys: string[]; misunderstood: boolean } {
  if (sprint.kind !== 'waits') throw new Error(`it ${sprint.kind}`);
  return { run: sprint.run, keys: sprint.said.map((one) => one.key), misunderstood: sprint.misunderstood };
}

const ended = (sprint: Sprint) => (sprint.kind === 'ended' ? sprint.said.map((one) => [one.key, one.values]) : sprint.kind);

const offer = () => flow('offer', async (t) => {
  await t.say('intro');
  const name = await t.ask('name', words(20));
  await t.say('noted', { name });
  const price = await t.ask('price', words(20), { name });
  const sure = await t.ask('sure', oneOf(['yes', 'no'] as const, { yes: 'yes', no: 'no' }));
  if (sure === 'no') return t.say('dropped');
  await t.do('open', async () => ({ code: 'G-1' }));
  return t.say('opened', { name, price });
});

describe('a script', () => {
  test('is where its answers put it, after every restart', async () => {
    expect(waiting(await talk(offer, [])).keys).toEqual(['offer:intro', 'offer:name']);
    expect(waiting(await talk(offer, ['cam'])).keys).toEqual(['offer:noted', 'offer:price']);
    expect(waiting(await talk(offer, ['cam', '20'])).keys).toEqual(['offer:sure']);
    expect(ended(await talk(offer, ['cam', '20', 'thôi']))).toEqual([['offer:dropped', {}]]);
  });

  test('knows what it showed, until who was shown it goes back before that', async () => {
    let fee = 15;
    const shop = () => flow('shop', async (t) => {
      await t.ask('place', words(20));
      await t.say('shown', { was: await t.keep('fee', fee), is: fee });
      await t.ask('sure', words(20));
    });
    const shown = async (run: FlowRun, message?: string) => {
      const sprint = await play(shop(), throughJson(run), message === undefined ? undefined : say(message), silent);
      if (sprint.kind !== 'waits') throw new Error(sprint.kind);
      return sprint.run;
    };
    const kept = ({ answers }: FlowRun) => answers.find(({ step }) => step === 'fee')?.value;
    const first = await shown(await shown(beginRun(shop(), 'r1')), 'chợ');
    fee = 20;
    expect([kept(first), kept(await shown(first))]).toEqual([15, 15]);
    const back = stepBack(first);
    expect(back?.answers).toEqual([]);
    expect(kept(await shown(await shown(back ?? first), 'chợ'))).toBe(20);
  });

  test('does not ask what it was given', async () => {
    const sprint = waiting(await talk(offer, [], silent, { name: 'cam', price: undefined }));
    expect(sprint.run.waitingFor).toBe('price');
    expect(sprint.run.answers).toEqual([{ step: 'name', value: 'cam', how: 'heard' }]);
  });

  test('says the reason, then an example, then offers a person, and starts counting anew after an answer', async () => {
    const long = 'x'.repeat(21);
    expect(waiting(await talk(offer, [long])).keys).toEqual(['offer:name.tooLong']);
    expect(waiting(await talk(offer, [long, long])).keys).toEqual(['offer:name.hint']);
    const third = await talk(offer, [long, long, long]);
    expect(waiting(third).keys).toEqual(['common:offerPerson']);
    expect(third.kind === 'waits' && third.said[0]?.choices[0]?.go).toEqual({ flow: 'person', given: { about: 'offer' } });
    expect(waiting(await talk(offer, [long, long, 'cam', long])).keys).toEqual(['offer:price.tooLong']);
  });

  test('asks again after politeness, and tells what it did not understand at all', async () => {
    const polite = waiting(await talk(offer, ['cam', '20', 'dạ']));
    expect([polite.keys, polite.misunderstood]).toEqual([['offer:sure.polite'], false]);
    const lost = waiting(await talk(offer, ['cam', '20', 'hả']));
    expect([lost.keys, lost.misunderstood]).toEqual([['offer:sure.unclear'], true]);
  });
});

describe('effects', () => {
  test('stop a sprint that may have none, with the locks they need', async () => {
    const make = () => flow('f', async (t) => void (await t.do('hold', async () => 1, ['l1', 'l2'])));
    expect(await talk(make, [])).toEqual({ kind: 'needsEffect', locks: ['l1', 'l2'] });
  });

  test('happen once: a crash before commit repeats words, state and opId; a replay after it repeats nothing', async () => {
    const done: string[] = [];
    const before = waiting(await talk(offer, ['cam', '20'])).run;
    const first = await play(offer(), throughJson(before), say('đúng'), acting(done));
    const again = await play(offer(), throughJson(before), say('đúng'), acting(done));
    expect(again).toEqual(first);
    expect(done).toEqual(['r1:open', 'r1:open']);
  });

  test('are not repeated by later turns, which get the first result', async () => {
    const done: string[] = [];
    const make = () => flow('f', async (t) => {
      const code = await t.do('open', async () => `G-${done.length}`);
      await t.say('opened', { code });
      await t.ask('more', words(20), { code });
      await t.say('end', { code });
    });
    expect(ended(await talk(make, ['x'], acting(done)))).toEqual([['f:end', { code: 'G-1' }]]);
    expect(done).toEqual(['r1:open']);
  });
});

describe('a script that was edited while somebody is in it', () => {
  const steps = (...names: string[]) => () => flow('f', async (t) => {
    const answers: string[] = [];
    for (const name of names) answers.push(await t.ask(name, words(20)));
    await t.say('end', { answers });
  });
  const goOn = async (from: () => Flow, said: string[], to: () => Flow, next: string) =>
    play(to(), throughJson(waiting(await talk(from, said)).run), say(next), silent);

  test('a question inserted before the place reached is asked next, and the stray answer is not taken for it', async () => {
    const sprint = waiting(await goOn(steps('a', 'b'), ['1'], steps('a', 'new', 'b'), '2'));
    expect(sprint.run.waitingFor).toBe('new');
    expect(sprint.run.answers.map((one) => one.value)).toEqual(['1']);
  });

  test('a removed question, and two that were swapped', async () => {
    expect(ended(await goOn(steps('a', 'gone', 'b'), ['1', 'x'], steps('a', 'b'), '2'))).toEqual([['f:end', { answers: ['1', '2'] }]]);
    const swapped = await goOn(steps('a', 'b', 'c'), ['1'], steps('b', 'a', 'c'), '2');
    expect(waiting(swapped).run.waitingFor).toBe('c');
  });

  test('an earlier answer may lead down a new branch', async () => {
    const branch = () => flow('f', async (t) => {
      if ((await t.ask('a', words(20))) === '1') await t.ask('why', words(20));
      await t.ask('b', words(20));
    });
    expect(waiting(await goOn(steps('a', 'b'), ['1'], branch, '2')).run.waitingFor).toBe('why');
  });
});

describe('going back', () => {
  test('forgets the last answer said at a question, never what was heard', async () => {
    const run = waiting(await talk(offer, ['cam', '20'], silent, { cart: ['x'] })).run;
    const back = stepBack(run);
    expect(back?.answers.map((one) => one.step)).toEqual(['cart', 'name']);
    expect(waiting(await play(offer(), back as FlowRun, undefined, silent)).run.waitingFor).toBe('price');
    expect(stepBack(waiting(await talk(offer, [], silent, { cart: ['x'] })).run)).toBeUndefined();
  });

  test('stops at something done', async () => {
    const make = () => flow('f', async (t) => {
      await t.ask('a', words(20));
      await t.do('act', async () => 1);
      await t.ask('b', words(20));
    });
    expect(stepBack(waiting(await talk(make, ['1'], acting([]))).run)).toBeUndefined();
  });
});

describe('what a script may use', () => {
  test('repeated parts have steps of their own and share their words', async () => {
    const make = () => flow('f', async (t) => {
      for (const index of [0, 1]) await t.each('line', index).ask('goods', words(20));
    });
    const second = waiting(await talk(make, ['cam']));
    expect([second.run.waitingFor, second.keys]).toEqual(['line[1].goods', ['f:line.goods']]);
    expect(second.run.answers).toEqual([{ step: 'line[0].goods', value: 'cam', how: 'said' }]);
  });

  test('leaving for another flow takes what was said along', async () => {
    const make = () => flow('f', async (t) => {
      await t.say('bye');
      await t.go('other', { cart: [1] });
    });
    expect(await talk(make, [])).toMatchObject({ kind: 'goes', to: { flow: 'other', given: { cart: [1] } }, said: [{ key: 'f:bye' }] });
  });

  test('listening corrects an answer and answers others; the old value can be told', async () => {
    const make = () => flow('f', async (t) => {
      const a = await t.ask('a', words(20));
      await t.ask('b', words(20), { a, was: t.was('a'), heard: t.heard('a') });
    }, { listen: ({ text }) => (text?.startsWith('a=') ? { heard: { a: text.slice(2) } } : undefined) });
    const sprint = await talk(make, ['1', 'a=2']);
    expect(sprint.kind === 'waits' && sprint.said.at(-1)?.values).toEqual({ a: '2', was: '1', heard: true });
    expect(ended(await talk(make, ['1', 'a=2', 'x']))).toEqual([]);
  });

  test('a pause is told when it ends', async () => {
    expect(await talk(() => flow('f', async (t) => t.pause()), [])).toMatchObject({ kind: 'ended', isPaused: true });
  });
});

describe('a broken script is a fault', () => {
  const broken = async (make: () => Flow) => {
    const fault = await talk(make, []).then(() => undefined, (error: unknown) => error);
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code: 'flowBroken' });
  };

  test('when it names a step twice', () => broken(() => flow('f', async (t) => {
    await t.do('a', async () => 1).catch(() => t.ask('b', words(5)));
    await t.ask('b', words(5));
  })));

  test('when it throws', () => broken(() => flow('f', async () => {
    throw new TypeError('oops');
  })));

  test('when it goes on where it had to wait', async () => {
    await broken(() => flow('f', async (t) => {
      await t.ask('a', words(5)).catch(() => 'nothing');
      await t.say('end');
    }));
    await broken(() => flow('f', async (t) => {
      await t.ask('a', words(5)).catch(() => t.ask('b', words(5)));
    }));
  });
});
