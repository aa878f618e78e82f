export { formFor } from './address-form';
export { englishChoice, toVietnamese } from './english';
export { rankGoods, searchTokens } from './goods';
export { readIntent, type Intent } from './intent';
export { createVietnamese } from './vietnamese';
