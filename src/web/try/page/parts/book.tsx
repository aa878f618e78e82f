import type { JSX } from 'preact';
import type { TryListing, TryOrder } from '../../api';
import { formatDong } from '../../../../i18n/format';
import { usePage } from '../page-context';
import { capital, unbroken } from '../words';
import { Icon } from './icon';
import { ListingChip, OrderChip, UnreachedChip } from './order-chip';
import { Road } from './road';
import { useTour } from './tour-context';

/** The market book: orders and goods as they stand in the shop. */
export function Book({ head, clock }: { head?: JSX.Element; clock?: JSX.Element }): JSX.Element {
  const { shown, say } = usePage();
  const { trial, news } = shown;
  return (
    <>
      <div class="book-head">
        <h2>{say('try:book')}</h2>
        <p class={`line line-${shown.line}`} role="status"><i aria-hidden />{say(`try:line.${shown.line}`)}</p>
        {head}
      </div>
      {clock}
      {trial ? <div class="book-lists"><Orders orders={trial.book.orders} /><Goods listings={trial.book.listings} /></div> : <LoadingRows />}
      <p class="for-ear" role="status">{[...news.orders.map((order) => orderWords(order)), ...news.listings.map((one) => `${one.name}, ${one.left}`)].join('. ')}</p>
      <Road />
    </>
  );

  function orderWords(order: TryOrder): string {
    return say('try:book.orderNews', { code: order.code, goods: order.goods, state: say(`try:order.${order.state}`) });
  }
}

const classOf = (code: string, { added, changed }: { added: ReadonlySet<string>; changed: ReadonlySet<string> }): string =>
  added.has(code) || changed.has(code) ? ' news' : '';

function Orders({ orders }: { orders: TryOrder[] }): JSX.Element {
  const { say, shown } = usePage();
  return (
    <section class="book-orders">
      <h3>{say('try:book.orders', { count: orders.length })}</h3>
      {orders.length === 0 && <NoOrders />}
      <ul class="rows">
        {/* The key holds the state, so that a row that changed is drawn anew and its honey fades again. */}
        {orders.map((order) => (
          <li key={`${order.code}-${order.state}`} class={`row row-${isOver(order) ? 'over' : 'open'}${classOf(order.code, shown.news)}`}>
            <p class="row-main">
              <strong>{order.code}{shown.news.added.has(order.code) && <em>{say('try:book.newOrder')}</em>}</strong>
              <span>{order.goods}</span>
              <small>{say('try:book.who', { buyer: order.buyer, seller: order.seller })}</small>
            </p>
            <p class="row-side">
              <strong class="amount">{formatDong(order.total)}</strong>
              <OrderChip state={order.state} />
            </p>
            {order.unreached !== undefined && <p class="row-below"><UnreachedChip who={order.unreached} /></p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

const isOver = ({ state }: TryOrder): boolean => state === 'cancelled' || state === 'rejected' || state === 'expired' || state === 'returned';

/** Picture, one sentence, one button: what to do first. */
function NoOrders(): JSX.Element {
  const { say, shown } = usePage();
  const { tour, help, isRunning } = useTour();
  const picture = shown.samples.find(({ name }) => name === say('try:tour.line.photo')) ?? shown.samples[0];
  return (
    <div class="empty">
      {picture && <img src={picture.src} alt="" />}
      <p><strong>{say('try:book.noOrders')}</strong></p>
      {tour?.person && tour.done < 2 && (
        <button type="button" class="button button-main" aria-disabled={isRunning} onClick={help}><Icon name="hand" />{say('try:tour.help')} {tour.person.name}</button>
      )}
    </div>
  );
}

function Goods({ listings }: { listings: TryListing[] }): JSX.Element {
  const { say, shown } = usePage();
  const open = listings.filter(({ state }) => state === 'open').length;
  return (
    <section class="book-goods">
      <h3>{say('try:book.goods', { open, count: listings.length })}</h3>
      <ul class="rows">
        {listings.map((one) => (
          <li key={`${one.code}-${one.state}-${one.left}`} class={`row row-goods${classOf(one.code, shown.news)}`}>
            {one.photo ? <img class="thumb" src={one.photo} alt="" loading="lazy" width={44} height={44} /> : <span class="thumb thumb-none"><Icon name="leaf" size={22} /></span>}
            <p class="row-main"><span>{capital(one.name)}</span><small>{unbroken(one.price)}</small></p>
            <p class="row-side">
              {one.state === 'open' && <span class="left">{one.left}</span>}
              {(one.state === 'soldOut' || one.state === 'hidden') && <ListingChip state={one.state} />}
              {shown.news.added.has(one.code) ? <small>{say('try:book.newGoods')}</small> : one.held !== undefined && <small>{one.held}</small>}
            </p>
            {one.state === 'waiting' && <p class="row-below"><ListingChip state="waiting" /></p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Still grey shapes; the sentence comes after a second. */
function LoadingRows(): JSX.Element {
  const { say } = usePage();
  return (
    <div class="loading">
      {[1, 2, 3].map((row) => <span class="loading-row" key={row} aria-hidden><i /><i /><i /></span>)}
      <p class="loading-words">{say('try:book.loading')}</p>
    </div>
  );
}
