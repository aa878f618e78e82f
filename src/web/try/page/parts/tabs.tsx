import type { JSX } from 'preact';
import type { TryPerson } from '../../api';
import { countNews } from '../model/thread';
import { threadOf } from '../model/trial';
import { usePage } from '../page-context';
import { capital } from '../words';
import { Icon } from './icon';
import { PersonBadge } from './person-badge';

/** On a phone: whose phone is shown, and the book. */
export function Tabs({ people, chosen, onChoose, onBook }: { people: TryPerson[]; chosen: string; onChoose: (name: string) => void; onBook: () => void }): JSX.Element {
  const { say, shown } = usePage();
  return (
    <nav class="tabs" aria-label={say('try:tabs')}>
      {people.map((person) => (
        <button key={person.name} type="button" class="tab" {...(person.name === chosen ? { 'aria-current': 'true' as const } : {})} onClick={() => onChoose(person.name)}>
          <span class="tab-top"><PersonBadge person={person} />{person.name !== chosen && <News person={person} />}</span>
          {capital(person.name)}
        </button>
      ))}
      <button type="button" class="tab" aria-haspopup="dialog" onClick={onBook}>
        <span class="tab-top"><Icon name="book" size={26} /><Count of={shown.unseenInBook} /></span>
        {say('try:book')}
      </button>
    </nav>
  );
}

function News({ person }: { person: TryPerson }): JSX.Element | null {
  const { shown } = usePage();
  const { trial, platforms, lookedUpTo } = shown;
  const platform = platforms[person.name];
  if (!trial || !platform) return null;
  return <Count of={countNews(threadOf(trial, person, platform), lookedUpTo[person.userIds[platform]] ?? 0)} />;
}

function Count({ of }: { of: number }): JSX.Element | null {
  const { say } = usePage();
  if (of === 0) return null;
  return <span class="count"><span aria-hidden>{of > 9 ? '9+' : of}</span><span class="for-ear">{say('try:tabs.news', { count: of })}</span></span>;
}
