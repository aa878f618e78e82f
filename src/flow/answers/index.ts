export { oneOf, pick } from './one-of';
export { words } from './words';
export { price } from './price';
export { amount, judgeAmount } from './amount';
export { address, phone } from './contact';
export { photos } from './photos';
export { inviteCode, INVITE_DIGITS } from './invite-code';
export { saleUnit } from './sale-unit';
