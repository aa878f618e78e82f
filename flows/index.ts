import type { Flow } from '../src/flow/flow';
import { answerEvening } from './answer-evening';
import { answerOffer } from './answer-offer';
import { answerOrder } from './answer-order';
import { answerQuestion } from './answer-question';
import { answerWait } from './answer-wait';
import { answerStatement } from './answer-statement';
import { askSeller } from './ask-seller';
import { attachment } from './attachment';
import { browse } from './browse';
import { buy } from './buy';
import { cancelOrder } from './cancel-order';
import { change } from './change';
import { checkout } from './checkout';
import { complain } from './complain';
import { dayMoney } from './day-money';
import { decideJoin } from './decide-join';
import { decideListing } from './decide-listing';
import { editOrder } from './edit-order';
import { forgetMe } from './forget-me';
import { goods } from './goods';
import { handBack } from './hand-back';
import { help } from './help';
import { hideGoods } from './hide-goods';
import { invite } from './invite';
import { join } from './join';
import { language } from './language';
import { manage } from './manage';
import { moveOrder } from './move-order';
import { moneyReceived } from './money-received';
import { moneyReturned } from './money-returned';
import { myOrders } from './my-orders';
import { orderState } from './order-state';
import { pauseCoop } from './pause-coop';
import { pay } from './pay';
import { payFirst } from './pay-first';
import { person } from './person';
import { readyOrder } from './ready-order';
import { received } from './received';
import { reassign } from './reassign';
import { refunds } from './refunds';
import { resumeCoop } from './resume-coop';
import { sameGoods } from './same-goods';
import { search } from './search';
import { scam } from './scam';
import { sell } from './sell';
import { sellFor } from './sell-for';
import { statement } from './statement';
import { transfers } from './transfers';
import { undo } from './undo';
import { wait } from './wait';
import { weighOrder } from './weigh-order';
import { welcome } from './welcome';

/** Every dialogue there is. */
export const flows: Flow[] = [
  welcome, help, person, scam, language, handBack, attachment,
  join, sell, goods, change, undo, answerOrder, readyOrder, answerQuestion,
  decideListing, decideJoin, invite, pauseCoop, resumeCoop, hideGoods, sellFor, manage,
  orderState, reassign, moveOrder, weighOrder, answerOffer, answerEvening, received, complain, editOrder, sameGoods,
  browse, search, buy, checkout, myOrders, cancelOrder, askSeller, forgetMe,
  wait, answerWait,
  pay, payFirst, moneyReceived, moneyReturned, refunds, transfers,
  statement, answerStatement, dayMoney,
];
