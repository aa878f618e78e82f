import * as enBuy from '../../../../locales/en/buy.json';
import * as enCheckout from '../../../../locales/en/checkout.json';
import * as enCommon from '../../../../locales/en/common.json';
import * as enNotice from '../../../../locales/en/notice.json';
import * as enSell from '../../../../locales/en/sell.json';
import * as viBuy from '../../../../locales/vi/buy.json';
import * as viCheckout from '../../../../locales/vi/checkout.json';
import * as viCommon from '../../../../locales/vi/common.json';
import * as viNotice from '../../../../locales/vi/notice.json';
import * as viSell from '../../../../locales/vi/sell.json';
import type { ShopWords } from './model/labels';

/** The words of the dialogues that the tour looks for. Each key is named, so that the bundle holds these and not the whole files. */
export const SHOP_WORDS: ShopWords[] = [
  {
    labels: {
      publish: viSell['round.card.publish'],
      byKilo: viCommon['byKilo'],
      hide: viSell['published.hide'],
      enough: viBuy['more.enough'],
      agree: viCheckout['consent.agree'],
      same: viCheckout['same.same'],
      order: viCheckout['confirm.order'],
      accept: viNotice['confirm'],
    },
    questions: {
      amount: viBuy['line.amount'],
      phone: viCheckout['phone'],
      address: viCheckout['address'],
      name: viCheckout['name'],
    },
  },
  {
    labels: {
      publish: enSell['round.card.publish'],
      byKilo: enCommon['byKilo'],
      hide: enSell['published.hide'],
      enough: enBuy['more.enough'],
      agree: enCheckout['consent.agree'],
      same: enCheckout['same.same'],
      order: enCheckout['confirm.order'],
      accept: enNotice['confirm'],
    },
    questions: {
      amount: enBuy['line.amount'],
      phone: enCheckout['phone'],
      address: enCheckout['address'],
      name: enCheckout['name'],
    },
  },
];
