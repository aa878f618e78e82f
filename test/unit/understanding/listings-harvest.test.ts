import type { SaidHarvest } from '../../../src/domain/harvest';
import { readHarvest } from '../../../src/understanding/listings/harvest';

test.each<[string, SaidHarvest, string]>([
  ['cam sành 25k/kg, tối đa 60 kg, hái sáng mai', { at: { inDays: 1, minutes: 360 } }, 'cam sành 25k/kg, còn 60 kg'],
  ['cam sanh 25k/kg, toi da 60 kg, hai sang mai', { at: { inDays: 1, minutes: 360 } }, 'cam sanh 25k/kg, con 60 kg'],
  ['rau muống 12k bó, mai cắt, nhận đơn tới 8 giờ tối nay', { at: { inDays: 1 }, until: { inDays: 0, minutes: 1200 } }, 'rau muống 12k bó'],
  ['rau muong 12k bo, mai cat, nhan don toi 8h toi nay', { at: { inDays: 1 }, until: { inDays: 0, minutes: 1200 } }, 'rau muong 12k bo'],
  ['ổi lê 20k ký, hái theo đơn, mỗi đợt 40 ký', {}, 'ổi lê 20k ký, mỗi đợt 40 ký'],
  ['mai bác hái 50 ký bưởi', { at: { inDays: 1 } }, '50 ký bưởi'],
  ['sáng mai hái, đặt trước 7 giờ rưỡi tối', { at: { inDays: 1, minutes: 360 }, until: { minutes: 1170 } }, ''],
  ['thứ bảy thu hoạch nấm rơm, nhiều nhất 15 ký, chốt đơn 17h thứ sáu', { at: { weekday: 6 }, until: { weekday: 5, minutes: 1020 } }, 'nấm rơm, còn 15 ký'],
  ['chiều nay cắt rau, chốt 2 giờ chiều', { at: { inDays: 0, minutes: 900 }, until: { minutes: 840 } }, 'rau'],
  ['hái 5 giờ sáng mai', { at: { inDays: 1, minutes: 300 } }, ''],
  ['chủ nhật bẻ bắp, nhận đơn tới hết hôm nay', { at: { weekday: 0 }, until: { inDays: 0 } }, 'bắp'],
  ['cam ai đặt mới hái, 25k ký', {}, 'cam, 25k ký'],
])('%s', (message, harvest, rest) => {
  expect(readHarvest(message)).toEqual({ harvest, rest });
});

test.each<[string, SaidHarvest, string]>([
  ['mai lại 50 ký', { at: { inDays: 1 } }, '50 ký'],
  ['mai lai 50 ky cam', { at: { inDays: 1 } }, '50 ky cam'],
  ['cam mai hái lại 40 ký', { at: { inDays: 1 } }, 'cam, 40 ký'],
  ['mốt bác hái tiếp 30 ký nha', { at: { inDays: 2 } }, '30 ký nha'],
])('again: %s', (message, harvest, rest) => {
  expect(readHarvest(message)).toEqual({ harvest, isAgain: true, rest });
});

test('until when alone is told of a harvest that is known', () => {
  expect(readHarvest('nhận đơn tới 7 giờ tối thôi con')).toEqual({ until: { minutes: 1140 }, rest: 'nhận đơn tới 7 giờ tối thôi con' });
});

test.each([
  'cam mới hái sáng nay, 25k ký, còn 20 ký',
  'rau cắt hồi sáng, 10k bó',
  'bán hoa mai, 200k chậu',
  'con hai ky cam 25k',
  'mai giao cho chị nha',
  'chuối hết rồi nờ, mai có lại',
  'chuoi het roi, mai co lai',
  'nho nhỏ mai có không',
  'mỗi nhà tối đa 5 ký',
  '',
])('no harvest: %s', (message) => {
  expect(readHarvest(message)).toEqual({ rest: message });
});
