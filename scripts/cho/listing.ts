import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { readCode } from '../../src/domain/coop';
import type { PhotoRefusal } from '../../src/domain/photo';
import { answer, command, coopOption, needed, possible, type Answering, type Surroundings } from './command-line';
import { readPrice, readStock, readUnitWord } from './goods-input';
import { accepted, InputError } from './input-error';
import { withShop, type Shop } from './shop';
import { noSuchCoop } from './coop-settings';

interface NewGoods extends Answering {
  coop: string;
  seller: string;
  name: string;
  price: string;
  unit: string;
  stock: string;
  photo?: string;
}

const PHOTO_REFUSED: Record<PhotoRefusal, string> = {
  notAnImage: 'is no image; it must be JPEG, PNG or WebP.',
  unsupported: 'is an image of another kind; it must be JPEG, PNG or WebP.',
  cutOff: 'is cut off or broken; take another copy of it.',
  tooLarge: 'has more than 40 megapixels; make it smaller.',
};

/** `listing add`: goods of a seller, open at once. */
export function addListingCommands(program: Command, around: Surroundings): void {
  const listing = program.command('listing').description('goods for sale');
  const options = [
    coopOption(),
    needed('--seller <member>', "the seller's id, phone or name"),
    needed('--name <name>', 'name of the goods'),
    needed('--price <price>', 'đồng for one unit: 250000, 250.000 or 250k'),
    needed('--unit <unit>', 'kg, chai, lít, chục, …'),
    needed('--stock <number>', 'how many units there are'),
    possible('--photo <file>', 'a JPEG, PNG or WebP'),
  ];
  command(listing, 'add', 'put goods on sale for a seller', options).action(async (given: NewGoods) => {
    const unit = readUnitWord(given.unit);
    const price = { dong: readPrice(given.price), unit };
    const stock = readStock(given.stock, unit);
    const photo = given.photo === undefined ? undefined : await readPhoto(given.photo);
    const made = await withShop(around.env, async (shop) => {
      const photos = photo ? [await keepPhoto(shop, given, photo)] : [];
      return accepted(await shop.operator.addListing({ coopCode: given.coop, seller: given.seller, name: given.name, price, stock, photos }), refusals(given));
    });
    answer(around, given, { code: made.code }, `Listing ${made.code} is on sale.`);
  });
}

const refusals = ({ coop, seller, price, stock, unit }: NewGoods) => ({
  noSuchCoop: noSuchCoop(coop),
  noSuchSeller: `${coop} has no seller ${seller}; \`cho members --coop ${coop}\` shows who there is.`,
  manySellers: `${coop} has several sellers ${seller}; give the id from \`cho members --coop ${coop}\`.`,
  badPrice: `${price} is no price.`,
  otherUnit: `${stock} ${unit} cannot be counted in the unit of the price.`,
});

async function readPhoto(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`;
    throw new InputError(`The photo ${file} ${why}.`, { cause: thrown });
  }
}

async function keepPhoto({ stores, addPhoto }: Shop, { coop: coopCode, photo }: NewGoods, file: Buffer): Promise<string> {
  const coop = await stores.coops.byCode(readCode(coopCode) ?? '');
  if (!coop) throw new InputError(noSuchCoop(coopCode));
  const said = Object.entries(PHOTO_REFUSED).map(([refused, why]) => [refused, `The photo ${photo} ${why}`]);
  return accepted(await addPhoto(coop.id, file), Object.fromEntries(said) as Record<PhotoRefusal, string>).mediaId; // the same keys
}
