import type { Flow } from '../src/flow/flow';
import { answerOrder } from './answer-order';
import { answerQuestion } from './answer-question';
import { askSeller } from './ask-seller';
import { attachment } from './attachment';
import { browse } from './browse';
import { buy } from './buy';
import { cancelOrder } from './cancel-order';
import { change } from './change';
import { checkout } from './checkout';
import { decideJoin } from './decide-join';
import { decideListing } from './decide-listing';
import { forgetMe } from './forget-me';
import { goods } from './goods';
import { handBack } from './hand-back';
import { help } from './help';
import { hideGoods } from './hide-goods';
import { invite } from './invite';
import { join } from './join';
import { language } from './language';
import { manage } from './manage';
import { myOrders } from './my-orders';
import { pauseCoop } from './pause-coop';
import { person } from './person';
import { readyOrder } from './ready-order';
import { resumeCoop } from './resume-coop';
import { search } from './search';
import { sell } from './sell';
import { sellFor } from './sell-for';
import { undo } from './undo';
import { welcome } from './welcome';

/** Every dialogue there is. */
export const flows: Flow[] = [
  welcome, help, person, language, handBack, attachment,
  join, sell, goods, change, undo, answerOrder, readyOrder, answerQuestion,
  decideListing, decideJoin, invite, pauseCoop, resumeCoop, hideGoods, sellFor, manage,
  browse, search, buy, checkout, myOrders, cancelOrder, askSeller, forgetMe,
];
