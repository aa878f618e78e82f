import { playTranscript } from '../support/transcript';

const SET_UP = 'Seller is a seller of co-op HTX Suối Xanh called "cô Ba"\nSeller has open: Cam sành 27.000 ₫/kg, 150 kg\n\n';

describe('the transcript runner', () => {
  test('puts what the bot really says in place of what stands there, and leaves the rest alone', async () => {
    const { text } = await playTranscript(`# A title\n${SET_UP}Seller: hết cam\nBot: Something else\n  on two lines\n=> listing Cam sành is soldout\n`);
    expect(text).toMatch(/^# A title\nSeller is a seller[^]*Seller: hết cam\nBot: [^]*Dạ, con[^]*\n=> listing Cam sành is soldout\n$/);
    expect(text).not.toContain('Something else');
  });

  test.each([
    ['listing Cam sành is hidden', 'it is open'],
    ['listing Cam sành is open: 28.000 ₫/kg', 'its price is 27000/kg'],
    ['listing Cam sành is open: 2 tạ', 'there are 150 kg'],
    ['listing Ổi is open', 'the goods are Cam sành'],
    ['order 1041 is placed', 'it is no order at all'],
    ['notice placed to Seller', 'no notice'],
    ['the moon is full', 'no check is called "the moon is full"'],
  ])('=> %s is untrue', async (sentence, instead) => {
    const { untrue } = await playTranscript(`${SET_UP}=> ${sentence}\n`);
    expect(untrue).toEqual([`line 4: => ${sentence}\n  but ${instead}`]);
  });

  test.each([
    ['Seller juggles oranges\n', 'no set-up is called "Seller juggles oranges"'],
    [`${SET_UP}Seller: [Đăng bán]\n`, 'Seller sees no button [Đăng bán], but none'],
    [`${SET_UP}Nobody: alo\n`, 'the fake world has no person Nobody'],
  ])('a line that cannot be played is a mistake that names it', async (source, why) => {
    await expect(playTranscript(source)).rejects.toThrow(why);
  });

  test('a bot that keeps quiet has no line', async () => {
    const { text, untrue } = await playTranscript(`${SET_UP}Seller: gặp người\nSeller: alo\n=> the bot is silent towards Seller\n`);
    expect(untrue).toEqual([]);
    expect(text).toMatch(/Seller: alo\n=> the bot/);
  });
});
