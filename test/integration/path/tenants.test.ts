import { createCipher } from '../../../src/store/sealed';
import type { Phone } from '../../support/emulator';
import { openShop, orThrow, type Shop } from '../../support/shop';
import { until } from './until';

const UNION_PAGE = '1047000000000077';
const PAGES = { SUOIXANH: '1047000000000011', BAUTROI: '1047000000000022' } as const;

/** What only people of one co-op, its buyers and the union's may read. */
const OWN = { SUOIXANH: /mật ong|Ba Suối|Suối Xanh/i, BAUTROI: /cam sành|Tư Trời|Bàu Trời/i } as const;

type Coop = keyof typeof PAGES;
const OTHER: Record<Coop, Coop> = { SUOIXANH: 'BAUTROI', BAUTROI: 'SUOIXANH' };

describe('two co-ops of a union, one page each and both on the page of the union', () => {
  let shop: Shop;
  const people: Record<Coop, { seller: Phone; manager: Phone }> = {} as never; // filled before the first test

  beforeAll(async () => {
    shop = await openShop();
    const { operator, emulator, config } = shop;
    const seal = (page: string) => createCipher(config.secretKey.toString('hex')).seal(emulator.tokenOf(page));
    const connect = async (ownerCode: string, page: string) => orThrow(await operator.addChannel({ type: 'messenger', ownerCode, externalId: page, sealedToken: seal(page) }));
    orThrow(await operator.addUnion({ code: 'LIENMINH', name: 'Liên minh tỉnh' }));
    orThrow(await operator.addCoop({ code: 'SUOIXANH', name: 'HTX Suối Xanh', phone: '0914222111', union: 'LIENMINH' }));
    orThrow(await operator.addCoop({ code: 'BAUTROI', name: 'HTX Bàu Trời', phone: '0914333222', union: 'LIENMINH' }));
    for (const code of ['SUOIXANH', 'BAUTROI']) orThrow(await operator.setCoop(code, { quietHours: false })); // tests run at any hour
    await connect('LIENMINH', UNION_PAGE);
    await connect('SUOIXANH', PAGES.SUOIXANH);
    await connect('BAUTROI', PAGES.BAUTROI);
    people.SUOIXANH = {
      manager: await shop.join('Hương', 'SUOIXANH', 'manager', 'chị Hương', UNION_PAGE),
      seller: await shop.join('Ba Suối', 'SUOIXANH', 'seller', 'cô Ba Suối', UNION_PAGE),
    };
    people.BAUTROI = {
      manager: await shop.join('Sáu', 'BAUTROI', 'manager', 'chú Sáu', UNION_PAGE),
      seller: await shop.join('Tư Trời', 'BAUTROI', 'seller', 'chú Tư Trời', UNION_PAGE),
    };
    await sell(people.SUOIXANH.seller, 'honey', 'Mật ong rừng 250k/chai còn 20 chai');
    await sell(people.BAUTROI.seller, 'honey', 'Cam sành 30k/ký còn 50 ký');
  }, 60_000);
  afterAll(() => shop.stop());

  async function sell(phone: Phone, photo: string, words: string): Promise<void> {
    await phone.sendPhoto(photo, words);
    await phone.tap('Đăng bán');
    await phone.waitFor(/đăng rồi/);
  }

  /** Says something and gives what is heard then. */
  async function ask(phone: Phone, words: string): Promise<string> {
    const before = phone.heard().length;
    await phone.say(words);
    await until(`${phone.name} hears an answer to "${words}"`, () => phone.heard().length > before);
    return phone.heard().slice(before).join('\n');
  }

  async function order(phone: Phone, words: string): Promise<void> {
    await phone.say(`${words}, giao 15 Lê Lợi phường Hải Châu Đà Nẵng, 0905 123 456`);
    await phone.tap('Đồng ý');
    await phone.waitFor(/tên/);
    await phone.say(phone.name);
    await phone.tap('Đặt hàng');
    await phone.waitFor(/xong 2 đơn/);
  }

  it.each(['SUOIXANH', 'BAUTROI'] as const)('buyers on the page of %s see its goods alone', async (coop) => {
    const buyer = shop.emulator.person('Thuỷ', PAGES[coop]);
    await buyer.say('có gì bán');
    await buyer.waitFor(OWN[coop]);
    for (const words of ['tìm mật ong', 'tìm cam sành', 'cho chị 1 chai mật ong rừng', 'thôi', 'cho chị 1 ký cam sành']) await ask(buyer, words);
    expect(buyer.heard().join('\n').replaceAll(/[^\n]*(tìm|kiếm|chưa có|không có)[^\n]*/gi, '')).not.toMatch(OWN[OTHER[coop]]);
  });

  it('buyers on the page of the union see both, and order from both in one basket', async () => {
    const buyer = shop.emulator.person('Lan', UNION_PAGE);
    await buyer.say('có gì bán');
    const seen = await buyer.waitFor(/mật ong/i); // the words before the goods are a message of their own
    expect(seen).toMatch(/cam sành/i);
    await order(buyer, 'cho chị 1 chai mật ong rừng với 2 ký cam sành');
    const [honey, oranges] = await Promise.all((['SUOIXANH', 'BAUTROI'] as const).map(async (code) => orThrow(await shop.operator.listOrders(code))));
    expect([honey?.length, oranges?.length]).toEqual([1, 1]);
    expect(honey?.[0]?.basket).toBe(oranges?.[0]?.basket);
    expect(honey?.[0]?.lines.map(({ name }) => name)).toEqual(['Mật ong rừng']);
    for (const { seller, manager } of Object.values(people)) {
      await seller.waitFor(/có đơn mới/, 20_000);
      await manager.waitFor(/Đơn mới/, 20_000);
    }
  }, 60_000);

  it.each(['SUOIXANH', 'BAUTROI'] as const)('seller and manager of %s see and move their own goods and orders alone', async (coop) => {
    const { seller, manager } = people[coop];
    const other = OTHER[coop];
    const [foreign] = orThrow(await shop.operator.listOrders(other));
    if (!foreign) throw new Error('no order');
    const goods = other === 'BAUTROI' ? 'cam sành' : 'mật ong rừng';
    for (const words of ['đơn hôm nay', 'đơn chờ', `nhận đơn ${foreign.code}`, `ẩn ${goods}`]) await ask(manager, words);
    for (const words of ['hàng của tôi', `nhận đơn ${foreign.code}`, `${goods} lên 90k`, `${goods} hết rồi`]) await ask(seller, words);

    const [left] = orThrow(await shop.operator.listOrders(other));
    expect(left?.state).toBe('placed');
    const [listing] = orThrow(await shop.operator.listListings(other));
    expect([listing?.state, listing?.price]).toEqual(['open', other === 'BAUTROI' ? 30_000 : 250_000]);
    expect(await ask(manager, 'đơn hôm nay')).toMatch(/có 1 đơn/);
    expect(await ask(manager, 'đơn hôm nay')).not.toMatch(new RegExp(foreign.code));
    expect(await ask(seller, 'hàng của tôi')).not.toMatch(OWN[other]);
  }, 60_000);

  it('a draft is nobody else\'s, nor are the orders of a buyer', async () => {
    await ask(people.BAUTROI.seller, 'bán xoài cát 50k/ký còn 10 ký');
    expect(await ask(people.SUOIXANH.seller, 'hàng của tôi')).not.toMatch(/xoài/);
    const stranger = shop.emulator.person('Mai', UNION_PAGE);
    expect(await ask(stranger, 'có gì bán')).not.toMatch(/xoài/i);
    const [honey] = orThrow(await shop.operator.listOrders('SUOIXANH'));
    for (const words of ['đơn của tôi', `huỷ đơn ${honey?.code}`, `đơn ${honey?.code}`]) expect(await ask(stranger, words)).not.toMatch(/Lan|Lê Lợi|250\.000/);
    expect(orThrow(await shop.operator.listOrders('SUOIXANH'))[0]?.state).toBe('placed');
    const elsewhere = shop.emulator.person('Lan', PAGES.SUOIXANH);
    expect(await ask(elsewhere, 'đơn của tôi')).not.toMatch(new RegExp(`${honey?.code}`));
    const members = await Promise.all((['SUOIXANH', 'BAUTROI'] as const).map(async (code) => orThrow(await shop.operator.listMembers(code)).map(({ name }) => name).sort()));
    expect(members).toEqual([['Ba Suối', 'Hương'], ['Sáu', 'Tư Trời']]);
  }, 60_000);
});
