import type { TurnInput } from '../../../src/conversation/turn';
import type { Prompt } from '../../../src/domain/conversation';
import { givenBy, readAct, type NoticeTap } from './acts';
import type { Stage } from './stage';

/** What a line of somebody stands for in a turn. */
export async function readInput(stage: Stage, who: string, said: string): Promise<{ input: TurnInput; prompts?: Prompt[] }> {
  const { text, photos, brokenPhotos, attachment, opens, tap, notice } = readAct(said);
  if (notice) return tapOnNotice(stage, notice);
  return {
    input: {
      photos,
      failedPhotos: brokenPhotos,
      ...(text === undefined ? {} : { text }),
      ...(attachment ? { attachment } : {}),
      ...(opens ? { isFollow: true, ref: opens.ref } : {}),
      ...(tap === undefined ? {} : { payload: tapOn(stage, who, tap) }),
    },
  };
}

function tapOn(stage: Stage, who: string, label: string): string {
  const { prompt } = stage.conversation(who);
  const plain = (words: string) => words.replace(/\u00A0/g, ' ');
  const index = prompt?.choices.findIndex((one) => plain(one.label) === label) ?? -1;
  if (index < 0) throw new Error(`${who} sees no button [${label}], but ${prompt?.choices.map((one) => `[${one.label}]`).join(' ') ?? 'none'}`);
  return `#${prompt?.id ?? ''}.${index + 1}`;
}

async function tapOnNotice({ world, now }: Stage, notice: NoticeTap): Promise<{ input: TurnInput; prompts: Prompt[] }> {
  const { state } = world;
  const given = await givenBy(notice, {
    listing: async (name) => world.listing(name)?.id,
    order: async (code) => state.orders.find((one) => one.code === code)?.id,
    joinRequest: async (name) => state.joinRequests.find((one) => one.name === name)?.id,
    question: async (text) => state.questions.find((one) => one.text === text)?.id,
    statement: async (name) => `day-of-${world.contact(name).memberId ?? ''}`,
    photo: async (name) => name,
  });
  const prompt: Prompt = { id: 'notice', kind: 'notice', choices: [{ key: 'go', label: 'go', go: { flow: notice.flow, given } }], at: now };
  return { input: { payload: '#notice.1', photos: [], failedPhotos: 0 }, prompts: [prompt] };
}
