import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TryActs } from '../../api';
import { clockDigits } from '../model/when';
import { usePage, useTrialTime } from '../page-context';
import { dateWords, timeWords } from '../when-words';
import { Icon } from './icon';
import { tellOutcome } from './tell-outcome';

/** The trial's time in words. */
export function ClockWords(): JSX.Element {
  const { say, shown } = usePage();
  const now = useTrialTime();
  return (
    <p class="clock">
      <Icon name="clock" size={24} />
      <span><strong>{timeWords(shown.language, now)}</strong><small>{say('try:clock.trial', { day: dateWords(shown.language, now) })}</small></span>
    </p>
  );
}

/** "15:20" on a phone's width. */
export function ClockDigits(): JSX.Element {
  return <>{clockDigits(useTrialTime())}</>;
}

const MOVES = [
  { key: 'try:clock.halfHour', by: { minutes: 30 } },
  { key: 'try:clock.fourHours', by: { minutes: 240 } },
  { key: 'try:clock.toMorning', by: { toMorning: true } },
] as const satisfies readonly { key: string; by: TryActs['clock'] }[];

/** Moves the trial's time on; it never goes back. */
export function ClockMoves(): JSX.Element {
  const page = usePage();
  const { say, acts } = page;
  const [isBusy, setBusy] = useState(false);
  const move = async (by: TryActs['clock']): Promise<void> => {
    setBusy(true);
    tellOutcome(page, await acts.moveClock(by));
    setBusy(false);
  };
  return (
    <div class="joined" role="group" aria-label={say('try:clock')}>
      {MOVES.map(({ key, by }) => (
        <button key={key} type="button" aria-disabled={isBusy} onClick={() => (isBusy ? undefined : void move(by))}>{say(key)}</button>
      ))}
    </div>
  );
}
