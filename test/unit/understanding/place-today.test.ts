import { readPlaceToday } from '../../../src/understanding/place-today';

describe('an address by old units', () => {
  it.each([
    ['5 Lê Lợi, phường Thạch Thang, quận Hải Châu, Đà Nẵng', { was: 'phường Thạch Thang', now: { ward: 'phường Hải Châu', province: 'Đà Nẵng' }, choices: [] }],
    ['thôn 3 xã Tiên Cảnh, Tiên Phước, Quảng Nam', { was: 'xã Tiên Cảnh', now: { ward: 'xã Thạnh Bình', province: 'Đà Nẵng' }, choices: [] }],
    ['67 Bà Hạt F8 Q10', { was: 'phường 8', now: { ward: 'phường Diên Hồng', province: 'Hồ Chí Minh' }, choices: [] }],
    ['xã Hòa Liên, Hòa Vang', { was: 'xã Hòa Liên', choices: [{ ward: 'phường Hải Vân', province: 'Đà Nẵng' }, { ward: 'phường Liên Chiểu', province: 'Đà Nẵng' }] }],
  ])('%s', (address, expected) => expect(readPlaceToday(address)).toEqual(expected));

  it.each([
    ['in today\'s form', '15 Lê Lợi, phường Hải Châu, Đà Nẵng'],
    ['called the same today', '27 Nguyễn Phước Nguyên, An Khê, Thanh Khê, Đà Nẵng'],
    ['told already', '5 Lê Lợi, Thạch Thang, Hải Châu, Đà Nẵng (phường Hải Châu, Đà Nẵng)'],
    ['without a ward', '20 Trần Phú, Hải Châu, Đà Nẵng'],
    ['in many provinces', 'xã Tân Lập'],
    ['of no place', 'nhà em'],
  ])('nothing of one %s', (_, address) => expect(readPlaceToday(address)).toBeUndefined());
});
