import { join } from 'node:path';
import { flows } from '../../../flows';
import type { PlannedMessage } from '../../../src/conversation/state';
import { takeTurn, type TurnContext, type TurnInput } from '../../../src/conversation/turn';
import { newConversation, type Conversation, type Prompt } from '../../../src/domain/conversation';
import { formatPhone } from '../../../src/i18n/format';
import { createWords } from '../../../src/i18n/words';
import { createVietnamese } from '../../../src/understanding/vietnamese';
import { createFakeWorld, type FakeWorld } from '../fake-services';

/** When every transcript begins. */
export const SCRIPT_START = new Date('2026-11-23T08:00:00+07:00');
const A_MINUTE = 60_000;

/** Everything that is going on in one transcript. */
export interface Stage {
  world: FakeWorld;
  now: Date;
  conversations: Map<string, Conversation>;
  conversation(name: string): Conversation;
  /** Plays one turn of somebody; the state goes through JSON before the next, as if everything had been started anew. */
  turn(name: string, input: TurnInput, prompts?: Prompt[]): Promise<PlannedMessage[]>;
}

/** An empty stage with the real flows, words and understanding, and services in memory. */
export function createStage(): Stage {
  const world = createFakeWorld();
  const words = createWords(join(__dirname, '../../../locales'));
  const mind = createVietnamese();
  let count = 0;
  const stage: Stage = {
    world,
    now: SCRIPT_START,
    conversations: new Map(),
    conversation: (name) => stage.conversations.get(name) ?? firstTalk(world, name),
    turn: async (name, input, prompts = []) => {
      stage.now = new Date(stage.now.getTime() + A_MINUTE);
      const person = world.person(name);
      const conversation = givenBack(stage.conversation(name), world.contact(name).isPaused);
      const bind = (opId: string) => world.bind(person, { now: stage.now, opId });
      const services = bind(`turn-${(count += 1)}`);
      const coop = await services.coops.mine();
      const context: TurnContext = {
        conversation, person, prompts, flows: new Map(flows.map((flow) => [flow.name, flow])), mind, look: services,
        speaker: { words, language: 'vi', address: person.address, coop: { ...coop, phone: formatPhone(coop.phone) }, now: stage.now },
        newId: () => world.state.nextId('run'),
      };
      let turn = await takeTurn(context, input);
      if (turn.kind === 'needsEffect') turn = await takeTurn({ ...context, conversation: revived(conversation), effects: bind }, input);
      if (turn.kind === 'needsEffect') throw new Error('a turn with effects asked for them again');
      if (turn.learned.address) world.contact(name).address = turn.learned.address;
      stage.conversations.set(name, revived(turn.conversation));
      return turn.messages;
    },
  };
  return stage;
}

function firstTalk(world: FakeWorld, name: string): Conversation {
  const { contactId, ownerId, channelId } = world.person(name);
  return newConversation({ id: contactId, ownerId, channelId, shard: 0 });
}

/** What the store does when a manager gives a conversation back. */
function givenBack(conversation: Conversation, isPaused: boolean): Conversation {
  const isOver = conversation.paused?.by === 'person' && !isPaused;
  return isOver ? { ...conversation, paused: undefined } : conversation;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A value as it comes back from being stored. */
function revived<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, one: unknown) => (typeof one === 'string' && MOMENT.test(one) ? new Date(one) : one)) as T;
}
