import type { Command } from 'commander';
import { PHOTO_SIDES } from '../../src/domain/photo';
import { formatDong, formatNumber, formatPhone } from '../../src/i18n/format';
import { createMediaUrls } from '../../src/media/media-url';
import type { ListedListing, ListedMember, ListedOrder } from '../../src/services/operator';
import { answer, command, coopOption, type Answering, type Surroundings } from './command-line';
import { readSettings, type Environment } from './environment';
import { accepted } from './input-error';
import { withShop } from './shop';
import { table } from './table';
import { noSuchCoop } from './coop-settings';

type Asked = Answering & { coop: string };

/** `listings`, `orders` and `members` of a co-op. */
export function addListCommands(program: Command, around: Surroundings): void {
  const list = (name: string, description: string, show: (asked: Asked) => Promise<void>) => command(program, name, description, [coopOption()]).action(show);

  list('listings', 'what a co-op sells, all but what is removed', async (asked) => {
    const urlsOf = photoUrls(around.env);
    const rows = await withShop(around.env, async ({ operator }) => accepted(await operator.listListings(asked.coop), { noSuchCoop: noSuchCoop(asked.coop) }));
    answer(around, asked, rows.map((row) => ({ ...row, photos: urlsOf(row.photos) })), listingsTable(rows));
  });
  list('orders', 'all orders of a co-op, newest first', async (asked) => {
    const rows = await withShop(around.env, async ({ operator }) => accepted(await operator.listOrders(asked.coop), { noSuchCoop: noSuchCoop(asked.coop) }));
    answer(around, asked, rows, ordersTable(rows));
  });
  list('members', 'the people of a co-op', async (asked) => {
    const rows = await withShop(around.env, async ({ operator }) => accepted(await operator.listMembers(asked.coop), { noSuchCoop: noSuchCoop(asked.coop) }));
    answer(around, asked, rows, membersTable(rows));
  });
}

/** Addresses of photos in all their sizes, the largest first. */
function photoUrls(env: Environment): (mediaIds: string[]) => string[] {
  const { PUBLIC_URL: publicUrl, SECRET_KEY: secretKey } = readSettings(env, ['PUBLIC_URL', 'SECRET_KEY']);
  const urls = createMediaUrls({ publicUrl, secretKey, clock: Date.now });
  return (mediaIds) => PHOTO_SIDES.flatMap((side) => mediaIds.map((id) => urls.publicUrl(id, side)));
}

function listingsTable(rows: ListedListing[]): string {
  const cells = rows.map((row) => [
    row.code, row.name, `${formatDong(row.price)}/${row.unit}`, formatNumber(row.stock), formatNumber(row.held), row.state, row.seller, String(row.photos.length),
  ]);
  return table(['code', 'name', 'price', 'stock', 'held', 'state', 'seller', 'photos'], cells, 'It sells nothing yet: `cho listing add`.');
}

function ordersTable(rows: ListedOrder[]): string {
  const cells = rows.map(({ code, state, seller, buyer, lines, total, unreached }) => [
    code, unreached ? `${state}, unreached` : state, seller, `${buyer.name} ${formatPhone(buyer.phone)}`,
    lines.map(({ name, qty, unit }) => `${formatNumber(qty)} ${unit} ${name}`).join(', '), formatDong(total),
  ]);
  return table(['code', 'state', 'seller', 'buyer', 'goods', 'total'], cells, 'It has no orders yet.');
}

function membersTable(rows: ListedMember[]): string {
  const cells = rows.map(({ id, name, call, phone, roles, channels }) => [name, call ?? '', phone ? formatPhone(phone) : '', roles.join(', '), channels.join(', '), id]);
  return table(['name', 'call', 'phone', 'roles', 'channels', 'id'], cells, 'It has no members yet: `cho invite`.');
}
