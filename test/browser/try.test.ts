import type { Browser, Route } from 'playwright-core';
import { drawGoods } from '../../scripts/draw/draw-goods';
import { drawSamples } from '../../scripts/start/samples';
import { runFolder } from '../../scripts/test/run-folders';
import { accessProblems, openBrowser, openPage, takePicture, type Watched } from '../support/browser';
import { openTrial, type OpenTrial } from '../support/trial';
import { isFocused, overflow, phoneOf, shows } from './phones';

jest.setTimeout(180_000);

const MOST_BYTES = 150_000;

/** The try-it page as people use it: a real Chromium before the real shop. */
describe('the try-it page', () => {
  let trial: OpenTrial;
  let browser: Browser;
  let watched: Watched | undefined;

  beforeAll(async () => {
    const samplesFolder = runFolder(Number(process.env['TEST_RUN']), 'samples');
    await drawSamples(samplesFolder);
    trial = await openTrial({ samplesFolder });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await trial.stop();
  });
  afterEach(async () => {
    const { page, foreign = [], complaints = [] } = watched ?? {};
    await page?.context().close();
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
  });

  const open = async (look: Parameters<typeof openPage>[2] = {}): Promise<Watched['page']> => {
    watched = await openPage(browser, `${trial.url}/try`, look);
    await shows(watched.page.getByRole('region', { name: /^Điện thoại của/ }).first());
    return watched.page;
  };

  test('its first view is light, and asks this machine alone', async () => {
    await open();
    const bytes = await watched?.weight();
    expect(bytes).toBeGreaterThan(20_000); // it was weighed at all
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  test('the tour: four presses show a listing made, an order placed, the manager told, the order confirmed', async () => {
    const page = await open();
    expect(await trial.operator.listListings('SUOIXANH')).toHaveLength(12);
    const steps = page.getByRole('region', { name: /một vòng chợ/ }).getByRole('listitem');
    for (const [index, who] of ['cô Ba', 'Thuỷ', 'chị Hương', 'cô Ba'].entries()) {
      await page.getByRole('button', { name: `Bấm giúp ${who}` }).first().click();
      await shows(steps.nth(index).getByRole('img', { name: 'Xong' }).or(steps.nth(index).getByText('Xong')).first());
      if (index === 0) await takePicture(page, 'try-1280');
    }
    await shows(page.getByRole('heading', { name: 'Xong một vòng chợ' }));
    expect(await trial.operator.listListings('SUOIXANH')).toHaveLength(13);
    expect(await trial.operator.listOrders('SUOIXANH')).toMatchObject([{ code: '1001', state: 'confirmed', total: 64_000 }]);
    await phoneOf(page, 'Thuỷ').hears(/đã nhận\s+đơn 1001/);
    await takePicture(page, 'try-1280-tour-done');
  });

  test('a seller on Zalo lists with a photo, a buyer on Messenger orders, the manager confirms, the buyer sees it', async () => {
    const page = await open();
    const [seller, buyer, manager] = [phoneOf(page, 'chú Tư'), phoneOf(page, 'Thuỷ'), phoneOf(page, 'chị Hương')];
    await seller.region.getByRole('combobox').selectOption('zalo');
    await buyer.region.getByRole('combobox').selectOption('messenger');

    await seller.sendPhoto(await drawGoods('bưởi'), 'Bưởi năm roi 45 ngàn một trái, còn 30 trái');
    await seller.hears(/Bưởi năm roi\s*45\.000\s₫ một trái/);
    await seller.tap('Đăng bán');
    await seller.hears(/đăng rồi/);
    await shows(page.getByText('Hàng đang bán, 14 trong 14 món'));

    await buyer.say('cho chị 3 trái bưởi năm roi');
    await buyer.hears(/135\.000\s₫/);
    await buyer.tap('Đủ rồi');
    await buyer.tap('Đúng rồi');
    await buyer.tap('Tách riêng');
    await buyer.tap('Đặt hàng');
    await buyer.hears(/đặt xong rồi, đơn số 1002/);
    await seller.hears(/1002/);
    await shows(page.getByText('Chờ nhận', { exact: true }));

    await manager.say('đơn chờ');
    await manager.tap('Nhận thay 1002');
    await buyer.hears(/đã nhận\s+đơn 1002/);
    await shows(page.getByText('Đã nhận', { exact: true }).first());
    expect(await trial.operator.listOrders('SUOIXANH')).toMatchObject([{ code: '1002', state: 'confirmed', total: 135_000 }, { code: '1001' }]);
    await takePicture(page, 'try-1280-market');
  });

  test('when the shop starts again the page goes on by itself, with nothing lost', async () => {
    const page = await open();
    const buyer = phoneOf(page, 'Thuỷ');
    await trial.stopWeb();
    await shows(page.getByText(/đang nối lại|Mất mạng/).first());
    await trial.startWeb();
    await shows(page.getByText('đang chạy'));
    await buyer.say('đơn của tôi');
    await buyer.hears(/1002/);
    if (watched) watched.complaints.length = 0; // that the server was away is no complaint of the page
  });

  test('what is typed while a message is on its way stays, and what did not go comes back before it', async () => {
    const page = await open();
    const buyer = phoneOf(page, 'Thuỷ');
    /** Says the one, which goes no further, and types the other. */
    const sayAndType = async (said: string, more: string): Promise<Route> => {
      const asked = new Promise<Route>((resolve) => void page.route('**/try/api/say', resolve, { times: 1 }));
      await buyer.say(said);
      const route = await asked;
      await buyer.region.getByRole('textbox').pressSequentially(more);
      return route;
    };
    const isIdle = () => shows(buyer.region.getByRole('button', { name: 'Gửi', exact: true }));
    const typed = () => buyer.region.getByRole('textbox').inputValue();
    await (await sayAndType('xem hàng', 'cho chị')).continue();
    await isIdle();
    expect(await typed()).toBe('cho chị');
    await (await sayAndType('cho chị 2 ký cam', 'giao chiều nay')).abort();
    await isIdle();
    expect(await typed()).toBe('cho chị 2 ký cam\ngiao chiều nay');
    if (watched) watched.complaints.length = 0; // that a message did not go is no complaint of the page
  });

  test('the clock moves on, and a closed window is told to the manager instead', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Thêm 4 giờ' }).click();
    await shows(page.getByText('giờ thử'));
    const clock = page.locator('.clock');
    for (let day = 0; day < 3; day += 1) {
      const [before] = await clock.allTextContents();
      await page.getByRole('button', { name: 'Sang sáng mai' }).click();
      // Early in the day the first of them is of the same day.
      await clock.filter({ hasNotText: before ?? '', hasText: /^7 giờ/ }).waitFor({ timeout: 20_000 });
    }
    const [buyer, manager] = [phoneOf(page, 'Thuỷ'), phoneOf(page, 'chị Hương')];
    await manager.say('chào em');
    await buyer.say('cho chị 2 chai mật ong rừng');
    await buyer.hears(/rừng là 360\.000/);
    await buyer.tap('Đủ rồi');
    await buyer.tap('Đúng rồi');
    await buyer.tap('Tách riêng');
    await buyer.tap('Đặt hàng');
    await buyer.hears(/đơn số 1003/);
    await manager.hears(/1003/);
    await shows(page.getByText(/Chưa tới cô Ba/i).first());
  });

  test('in English', async () => {
    const page = await open({ size: 'desk' });
    await page.getByRole('button', { name: 'English' }).click();
    await shows(page.getByText('Market book').or(page.getByRole('heading', { name: /book/i })).first());
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await takePicture(page, 'try-1280-en');
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  });

  test('by keyboard alone a message is written and a button is pressed', async () => {
    const page = await open();
    const buyer = phoneOf(page, 'Thuỷ');
    const field = buyer.region.getByRole('textbox');
    for (let presses = 0; presses < 60 && !(await field.evaluate(isFocused)); presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('xem hàng');
    await page.keyboard.press('Enter');
    const more = buyer.region.getByRole('button', { name: 'Xem thêm' }).last();
    await shows(more);
    for (let presses = 0; presses < 60 && !(await more.evaluate(isFocused)); presses += 1) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await buyer.hears(/Trứng gà/);
  });

  test.each([
    ['desk', false],
    ['desk', true],
    ['phone', false],
    ['phone', true],
  ] as const)('axe finds nothing wrong, and nothing is cut: %s, dark %s', async (size, dark) => {
    const page = await open({ size, dark });
    await page.waitForLoadState('networkidle').catch(() => undefined); // the events stay open: the wait ends by itself
    expect(await accessProblems(page)).toEqual([]);
    expect(await page.evaluate(overflow)).toBe(0);
    await takePicture(page, `try-${size === 'phone' ? 360 : 1280}${dark ? '-dark' : ''}-now`);
    if (size !== 'phone') return;
    await page.getByText('Sổ chợ').first().click();
    await shows(page.getByText(/Đơn hàng, \d+ đơn/));
    expect(await accessProblems(page)).toEqual([]);
    await takePicture(page, `try-360${dark ? '-dark' : ''}-book`);
  });
});
