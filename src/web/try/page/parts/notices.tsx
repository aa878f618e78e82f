import type { JSX } from 'preact';
import { usePage, type Notice } from '../page-context';
import { timeWords } from '../when-words';
import { Icon } from './icon';

/** The line is broken, or the market is made anew: said in a bar, with the hour of what is still shown. */
export function LineBar(): JSX.Element | null {
  const { shown, say } = usePage();
  const { trial, line } = shown;
  if (!trial || line === 'live' || line === 'opening') return null;
  return (
    <p class="bar-note" role="status">
      <Icon name={line === 'broken' ? 'offline' : 'again'} />
      {line === 'broken' ? say('try:broken', { time: timeWords(shown.language, trial.clock.now) }) : say('try:restarting')}
    </p>
  );
}

/** What a press did not do, or did. Goes away by its cross. */
export function NoticeLine({ notice, onClose }: { notice: Notice | undefined; onClose: () => void }): JSX.Element {
  const { say } = usePage();
  return (
    <div class="notice-place" role="status">
      {notice && (
        <p class={`notice notice-${notice.kind}`}>
          <Icon name={notice.kind === 'trouble' ? 'warning' : 'tick'} />
          <span>{notice.text}</span>
          <button type="button" class="tool" onClick={onClose}><Icon name="cross" size={20} label={say('try:close')} /></button>
        </p>
      )}
    </div>
  );
}

/** Nothing could be shown yet: what is missing, and that it is tried again. */
export function CannotOpen({ onAgain }: { onAgain: () => void }): JSX.Element {
  const { say } = usePage();
  return (
    <div class="cannot-open" role="alert">
      <Icon name="offline" size={28} />
      <h2>{say('try:closed.title')}</h2>
      <p>{say('try:closed.what')}</p>
      <button type="button" class="button button-main" onClick={onAgain}>{say('try:closed.again')}</button>
    </div>
  );
}
