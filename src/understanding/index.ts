export { formFor } from './address-form';
export { rankGoods, searchTokens } from './goods';
export { readIntent, type Intent } from './intent';
export { createVietnamese } from './vietnamese';
