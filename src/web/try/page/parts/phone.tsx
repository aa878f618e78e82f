import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Platform, TryPerson } from '../../api';
import { threadOf } from '../model/trial';
import { clockDigits } from '../model/when';
import { usePage, useTrialTime } from '../page-context';
import { capital } from '../words';
import { Composer } from './composer';
import { Icon } from './icon';
import { CoopPicture } from './mark';
import { PersonBadge } from './person-badge';
import { Thread } from './thread';
import { useTour } from './tour-context';

/** Somebody's phone: who it is, on which platform, and the conversation with the shop. */
export function Phone({ person, isBare = false }: { person: TryPerson; isBare?: boolean }): JSX.Element | null {
  const { shown, say } = usePage();
  const { tour } = useTour();
  const { trial, platforms } = shown;
  const platform = platforms[person.name];
  const messages = useMemo(() => (trial && platform ? threadOf(trial, person, platform) : []), [trial?.messages, person, platform]);
  if (!trial || !platform) return null;
  const isInTurn = tour?.person?.name === person.name;
  return (
    <section class={`person${isBare ? ' bare' : ''}`} aria-label={say('try:phone', { name: person.name, role: say(`try:role.${person.role}`) })}>
      {!isBare && <PersonHead person={person} />}
      <div class={`phone phone-${platform}${isInTurn ? ' in-turn' : ''}`}>
        {!isBare && <StatusBar />}
        {platform === 'zalo' ? <ZaloBar name={trial.coop.name} /> : <MessengerBar name={trial.coop.name} />}
        <Thread key={platform} person={person} platform={platform} messages={messages} />
        <Composer person={person} platform={platform} />
      </div>
    </section>
  );
}

function PersonHead({ person }: { person: TryPerson }): JSX.Element {
  const { say } = usePage();
  return (
    <div class="person-head">
      <PersonBadge person={person} />
      <h2>{capital(person.name)}<small>{say(`try:role.${person.role}`)}</small></h2>
      <PlatformSelect person={person} />
    </div>
  );
}

/** On which platform this person is shown; each has its own conversation with the shop. */
export function PlatformSelect({ person }: { person: TryPerson }): JSX.Element {
  const { shown, acts, say } = usePage();
  return (
    <span class="select">
      <select aria-label={say('try:platform.of', { name: person.name })} value={shown.platforms[person.name]}
        onChange={({ currentTarget }) => acts.choosePlatform(person.name, currentTarget.value === 'zalo' ? 'zalo' : 'messenger')}>
        {(shown.trial?.platforms ?? []).map((platform: Platform) => <option key={platform} value={platform}>{say(`try:platform.${platform}`)}</option>)}
      </select>
      <Icon name="down" size={18} />
    </span>
  );
}

function StatusBar(): JSX.Element {
  const now = useTrialTime();
  return (
    <div class="status-bar" aria-hidden>
      <span>{clockDigits(now)}</span>
      <svg viewBox="0 0 52 16" width="52" height="16">
        <path d="M2 14v-3M7 14V8.5M12 14V5.5M17 14V2.5" />
        <rect x="25" y="3" width="22" height="11" rx="3" />
        <rect class="charge" x="27.5" y="5.5" width="12" height="6" rx="1" />
        <path d="M50 7v3" />
      </svg>
    </div>
  );
}

function ZaloBar({ name }: { name: string }): JSX.Element {
  const { say } = usePage();
  return (
    <div class="bar">
      <Icon name="left" size={22} />
      <p class="bar-name"><strong>{name}</strong><span>{say('try:zalo.account')}</span></p>
      <Icon name="menu" size={22} />
    </div>
  );
}

function MessengerBar({ name }: { name: string }): JSX.Element {
  const { say } = usePage();
  return (
    <div class="bar">
      <Icon name="left" size={22} />
      <CoopPicture size={36} />
      <p class="bar-name"><strong>{name}</strong><span>{say('try:messenger.page')}</span></p>
      <Icon name="phone" size={22} />
    </div>
  );
}
