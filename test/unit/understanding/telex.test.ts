import { withoutTelex } from '../../../src/understanding/telex';

test.each([
  ['gaf ddooif 120k/kg', 'gà đồi 120k/kg'], ['cho em 2 kys cam vowis 1 chai maajt ong', 'cho em 2 ký cam với 1 chai mật ong'], ['dduwowngf Nguyeenx Hueej', 'đường nguyễn huệ'], ['heo nawjng 50 kys, con ddoongf', 'heo nặng 50 ký, con đồng'], ['muwowif ngan ddoongf', 'mười ngan đồng'],
])('"%s" was meant as "%s"', (typed, meant) => expect(withoutTelex(typed)).toBe(meant));

test.each(['nhaa chaoo emm', 'good morning shop free ship', 'coop book zoom', 'quyts 30k', 'kgs shops tks order', 'mat ong rung 250k', 'gà ddooif vaayj', '', 'http://www.aaw.eef'])('"%s" stays', (typed) => expect(withoutTelex(typed)).toBe(typed));

test('long texts cost little', () => {
  for (const part of ['aa', 'w', 'dd ', 'oof ', 'aawj']) expect(withoutTelex(part.repeat(400)).length).toBeGreaterThan(0);
});
