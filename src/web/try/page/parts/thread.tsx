import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Platform, TryMessage, TryPerson } from '../../api';
import { layThread, newestUnread } from '../model/thread';
import { usePage, useTrialTime } from '../page-context';
import { dayWords } from '../when-words';
import { Icon } from './icon';
import { MessengerMessage, Typing } from './messenger-message';
import { ZaloMessage } from './zalo-message';

/** This near to the end counts as being there. */
const NEAR_PX = 48;

/** A conversation on a phone: opens at its end and stays there, unless its reader scrolled up. */
export function Thread({ person, platform, messages }: { person: TryPerson; platform: Platform; messages: TryMessage[] }): JSX.Element {
  const { say, shown } = usePage();
  const now = useTrialTime();
  const items = useMemo(() => layThread(messages), [messages]);
  const { view, content, hasNews, goToEnd } = useEnd(messages);
  useReading(person, messages);
  const isTyping = platform === 'messenger' && (shown.typing[person.userIds[platform]] ?? 0) > now;
  const Message = platform === 'zalo' ? ZaloMessage : MessengerMessage;
  return (
    <div class="thread-frame">
      <div class="thread" ref={view} tabIndex={0} role="log" aria-label={say('try:thread', { name: person.name })}>
        <ol ref={content}>
          {items.length === 0 && <li class="thread-empty">{say('try:thread.empty')}</li>}
          {items.map((item) => (item.kind === 'day'
            ? <li class="day" key={item.key}><span>{dayWords(shown.language, item.at, now)}</span></li>
            : <Message key={item.key} item={item} person={person} />))}
          {isTyping && <Typing />}
        </ol>
      </div>
      {hasNews && <button type="button" class="to-end" onClick={goToEnd}><Icon name="down" size={18} />{say('try:thread.news')}</button>}
    </div>
  );
}

/** Keeps the end in sight while the reader is there; else tells that something new stands below. */
function useEnd(messages: TryMessage[]): { view: RefObject<HTMLDivElement | null>; content: RefObject<HTMLOListElement | null>; hasNews: boolean; goToEnd: () => void } {
  const view = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLOListElement>(null);
  const isAtEnd = useRef(true);
  const [hasNews, setNews] = useState(false);
  const newest = messages.at(-1);

  const goToEnd = (): void => {
    isAtEnd.current = true;
    setNews(false);
    view.current?.scrollTo({ top: view.current.scrollHeight });
  };
  useLayoutEffect(() => {
    if (isAtEnd.current || newest?.from === 'person') goToEnd();
    else setNews(true);
  }, [newest?.id]);
  useEffect(() => {
    const [box, inner] = [view.current, content.current];
    if (!box || !inner) return undefined;
    const follow = (): void => {
      if (isAtEnd.current) box.scrollTop = box.scrollHeight;
    };
    const note = (): void => {
      isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
      if (isAtEnd.current) setNews(false);
    };
    // Photos and chips change the height after the message is drawn.
    const observer = new ResizeObserver(follow);
    observer.observe(inner);
    observer.observe(box);
    box.addEventListener('scroll', note, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', note);
    };
  }, []);
  return { view, content, hasNews, goToEnd };
}

/** A conversation on screen is a conversation read: its platform is told so, once for each newest message. */
function useReading(person: TryPerson, messages: TryMessage[]): void {
  const { acts } = usePage();
  const told = useRef(0);
  const newest = messages.at(-1);
  const unread = newestUnread(messages);
  useEffect(() => {
    const read = (): void => {
      if (document.visibilityState !== 'visible') return;
      if (newest) acts.looked(newest.userId, newest.seq);
      if (!unread || told.current >= unread.seq) return;
      told.current = unread.seq;
      void acts.read(person.name);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [person.name, newest?.seq, unread?.seq]);
}
