import { openHouse, type House } from '../../support/live/house';
import { playLive } from '../../support/live/play';

const SET_UP = 'Seller is a seller of co-op HTX Suối Xanh called "cô Ba"\nSeller has open: Cam sành 27.000 ₫/kg, 150 kg, photo cam\n\n';

/** What the live transcripts rest on: the runner shows what really was seen, and knows an untrue line. */
describe.each(['messenger', 'zalo'] as const)('transcripts in the whole shop on %s', (on) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(on);
  }, 60_000);
  afterAll(() => house.stop());

  test('what people really see stands in place of what was written', async () => {
    const { text, untrue } = await playLive(house, `${SET_UP}Seller: hàng của tôi\nBot: Something else\n  on two lines\n=> listing Cam sành is open\n`);
    expect(untrue).toEqual([]);
    expect(text).toMatch(/\nSeller: hàng của tôi\nBot: Con là máy trả lời của HTX Suối Xanh[^]*\nBot: \[ảnh: cam\]\n {2}Cam sành\n[^]* \[Đổi giá\] \[Sửa số còn\] \[Báo hết hàng\]\n=> listing Cam sành is open\n$/);
    expect(text).not.toContain('Something else');
  });

  test('a photo is known by its bytes, not by where it stands', async () => {
    const { text } = await playLive(house, `${SET_UP.replace('photo cam', 'photo ổi')}Seller: hàng của tôi\n`);
    expect(text).toContain('[ảnh: ổi]');
  });

  test('what is not true in the store is told', async () => {
    const { untrue } = await playLive(house, `${SET_UP}Seller: hết cam\n=> listing Cam sành is open\n=> notice placed to Seller\n`);
    expect(untrue).toEqual(['line 5: => listing Cam sành is open\n  but it is soldout', 'line 6: => notice placed to Seller\n  but no notice']);
  });

  test('a bot that keeps quiet has no line, and nobody is answered who did not write', async () => {
    const { text } = await playLive(house, `${SET_UP}Other is a seller of co-op HTX Suối Xanh called "chú Tư"\nSeller: gặp người\nSeller: alo\n=> the bot is silent towards Seller\n`);
    expect(text).toMatch(/Seller: alo\n=> the bot/);
  });

  test('a button that nobody sees cannot be tapped', async () => {
    await expect(playLive(house, `${SET_UP}Seller: alo\nSeller: [Đặt hàng]\n`)).rejects.toThrow(/line 5: Seller: \[Đặt hàng\][^]*sees no \[Đặt hàng\]/);
  });
});
