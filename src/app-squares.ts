import { Fault } from './errors';
import { isRefused } from './domain/refusal';
import { formatDong } from './i18n/format';
import type { createMediaService } from './media/media-service';
import { createSquareMaker } from './media/square-maker';
import type { SquareFacts } from './services';

/** Squares of transfers, drawn and kept as photos of the owner of the buyer's channel. */
export function createSquares({ addPhoto }: Pick<ReturnType<typeof createMediaService>, 'addPhoto'>): (ownerId: string, facts: SquareFacts) => Promise<string> {
  const maker = createSquareMaker();
  return async (ownerId, { amount, ...facts }) => {
    const kept = await addPhoto(ownerId, await maker.draw({ ...facts, amount: formatDong(amount) }));
    if (isRefused(kept)) throw new Fault('flowBroken', `a square that was drawn is no photo: ${kept.refused}`);
    return kept.mediaId;
  };
}
