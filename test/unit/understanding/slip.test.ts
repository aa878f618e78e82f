import { readSlip } from '../../../src/understanding/slip';

test.each([
  ['chưa giao đâu, bấm nhầm', { kind: 'undoStep' }], ['chua giao dau bam lon', { kind: 'undoStep' }], ['1042 chưa giao, con bấm nhầm', { kind: 'undoStep', code: '1042' }],
  ['ủa lộn rồi, đơn 1042 chưa soạn xong', { kind: 'undoStep', code: '1042' }], ['lỡ tay, chưa nhận tiền', { kind: 'undoStep' }], ['nhầm đơn rồi, chưa giao 1041', { kind: 'undoStep', code: '1041' }],
  ['thôi, cân lại', { kind: 'undoStep', isWeight: true }], ['khoan, để cân lại đã', { kind: 'undoStep', isWeight: true }], ['cân lại đơn 1042', { kind: 'undoStep', code: '1042', isWeight: true }],
] as const)('%j says that it is not so', (text, slip) => expect(readSlip(text)).toEqual(slip));

test.each([
  'chưa giao', 'đơn 1042 giao chưa', 'bấm nhầm', 'cân lại được 2 ký', '1042 cân lại được 2,1 ký', 'giao nhầm hàng, chưa nhận đủ', 'chưa nhận được hàng', 'nhầm giá rồi', 'bấm nhầm à, chưa giao hả?', 'hàng giao lộn, tui chưa lấy đâu',
])('%j says something else', (text) => expect(readSlip(text)).toBeUndefined());
