import type { JSX } from 'preact';
import type { TryListing, TryOrder } from '../../api';
import { usePage } from '../page-context';
import { Icon, type IconName } from './icon';

const ORDER_ICONS: Record<TryOrder['state'], IconName> = {
  placed: 'clock',
  confirmed: 'tick',
  ready: 'box',
  delivering: 'van',
  delivered: 'ticks',
  cancelled: 'cross',
  rejected: 'minus',
  expired: 'hourglass',
  returned: 'back',
};

/** Where an order stands: each state has its own icon, outline and word. */
export function OrderChip({ state }: { state: TryOrder['state'] }): JSX.Element {
  const { say } = usePage();
  return <span class={`chip chip-${state}`}><Icon name={ORDER_ICONS[state]} size={18} />{say(`try:order.${state}`)}</span>;
}

/** Beside the state: somebody could not be told. */
export function UnreachedChip({ who }: { who: string }): JSX.Element {
  const { say } = usePage();
  return <span class="chip chip-unreached"><Icon name="warning" size={18} />{say('try:order.unreached', { who })}</span>;
}

const LISTING_ICONS: Record<Exclude<TryListing['state'], 'open'>, IconName> = { soldOut: 'minus', hidden: 'eye', waiting: 'clock' };

/** Why goods are not on sale; open ones say how much is left instead. */
export function ListingChip({ state }: { state: Exclude<TryListing['state'], 'open'> }): JSX.Element {
  const { say } = usePage();
  return <span class={`chip chip-goods-${state}`}><Icon name={LISTING_ICONS[state]} size={18} />{say(`try:goods.${state}`)}</span>;
}
