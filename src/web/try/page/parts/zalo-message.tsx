import type { JSX } from 'preact';
import type { TryChoice, TryPerson } from '../../api';
import type { ThreadItem } from '../model/thread';
import { clockDigits } from '../model/when';
import { usePage } from '../page-context';
import { Choice } from './choice';
import { Failed, MessageWords, Sender } from './message-words';
import { Photo } from './photo';

type Item = Extract<ThreadItem, { kind: 'message' }>;

/** A message as Zalo shapes it: a white card with the time inside, photo on top, buttons as full rows below a hairline. */
export function ZaloMessage({ item, person }: { item: Item; person: TryPerson }): JSX.Element {
  const { say } = usePage();
  const { message, choices, receipt } = item;
  const isSending = message.from === 'person' && message.state === 'sending';
  const rows = (list: TryChoice[]): JSX.Element[] => list.map((choice) => <Choice key={choice.number} person={person} message={message} choice={choice} look="z-row" />);
  return (
    <li class={`message from-${message.from}`}>
      <div class={`z-card${isSending ? ' sending' : ''}`}>
        {message.photos.map((photo) => <Photo key={photo.src} photo={photo} of={message.text.split('\n')[0] ?? ''} />)}
        <div class="z-body">
          <Sender message={message} person={person.name} />
          <MessageWords message={message} />
          <time class="when">{isSending ? say('try:message.sending') : clockDigits(message.at)}</time>
        </div>
        {message.cards.map((card, index) => (
          <div class="z-element" key={index}>
            {card.photo && <Photo photo={card.photo} of={card.title} />}
            <p class="z-element-words"><strong>{card.title}</strong><span>{card.subtitle}</span></p>
            {rows(card.choices)}
          </div>
        ))}
        {rows(choices)}
      </div>
      <Failed message={message} />
      {receipt === 'seen' && item.isNewest && <p class="z-seen">{say('try:message.seen')}</p>}
    </li>
  );
}
