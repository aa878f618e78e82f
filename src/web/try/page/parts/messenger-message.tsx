import type { JSX } from 'preact';
import type { TryChoice, TryPerson } from '../../api';
import type { ThreadItem } from '../model/thread';
import { usePage } from '../page-context';
import { Choice } from './choice';
import { Icon } from './icon';
import { CoopPicture } from './mark';
import { Failed, MessageWords, Sender } from './message-words';
import { Photo } from './photo';

type Item = Extract<ThreadItem, { kind: 'message' }>;

/** A message as Messenger shapes it: bubbles, cards in a sideways row, grey buttons, chips below the newest. */
export function MessengerMessage({ item, person }: { item: Item; person: TryPerson }): JSX.Element {
  const { message, choices } = item;
  const list = (some: TryChoice[], look: string): JSX.Element[] => some.map((choice) => <Choice key={choice.number} person={person} message={message} choice={choice} look={look} />);
  const buttons = choices.filter(({ kind }) => kind !== 'quickReply');
  const chips = choices.filter(({ kind }) => kind === 'quickReply');
  return (
    <li class={`message from-${message.from}${item.isLastOfRun ? ' last-of-run' : ''}`}>
      {message.from !== 'person' && item.isLastOfRun && <CoopPicture size={24} />}
      <div class="m-column">
        {message.photos.map((photo) => <Photo key={photo.src} photo={photo} of={message.text.split('\n')[0] ?? ''} />)}
        <Bubble item={item} person={person}>{buttons.length > 0 && <div class="m-buttons">{list(buttons, 'm-button')}</div>}</Bubble>
        {message.cards.length > 0 && (
          <ul class="m-cards">
            {message.cards.map((card, index) => (
              <li class="m-card" key={index}>
                {card.photo && <Photo photo={card.photo} of={card.title} />}
                <p class="m-card-words"><strong>{card.title}</strong><span>{card.subtitle}</span></p>
                <div class="m-buttons">{list(card.choices, 'm-button')}</div>
              </li>
            ))}
          </ul>
        )}
        <Failed message={message} />
      </div>
      {chips.length > 0 && <div class="m-chips">{list(chips, 'm-chip')}</div>}
    </li>
  );
}

function Bubble({ item: { message, receipt }, person, children }: { item: Item; person: TryPerson; children: JSX.Element | false }): JSX.Element | null {
  const { say } = usePage();
  const isSending = message.from === 'person' && message.state === 'sending';
  const words = <MessageWords message={message} />;
  if (!message.text && message.kind === 'text' && !children) return receipt ? <Receipt receipt={receipt} /> : <Sender message={message} person={person.name} />;
  return (
    <div class="m-line">
      <div class={`m-bubble${isSending ? ' sending' : ''}${children ? ' with-buttons' : ''}`}>
        <Sender message={message} person={person.name} />
        {words}
        {children}
      </div>
      {isSending && <span class="m-sending">{say('try:message.sending')}</span>}
      {receipt && <Receipt receipt={receipt} />}
    </div>
  );
}

function Receipt({ receipt }: { receipt: 'delivered' | 'seen' }): JSX.Element {
  const { say } = usePage();
  const label = receipt === 'seen' ? say('try:message.seen') : say('try:message.delivered');
  return <span class={`m-receipt ${receipt}`}><Icon name="tick" size={12} label={label} /></span>;
}

/** Three dots: the shop is writing. */
export function Typing(): JSX.Element {
  const { say, shown } = usePage();
  return (
    <li class="message from-bot last-of-run">
      <CoopPicture size={24} />
      <div class="m-bubble m-dots"><span /><span /><span /><span class="for-ear">{say('try:message.typing', { coop: shown.trial?.coop.name ?? '' })}</span></div>
    </li>
  );
}
