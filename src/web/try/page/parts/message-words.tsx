import type { JSX } from 'preact';
import type { TryMessage } from '../../api';
import { usePage } from '../page-context';
import { unbroken, type WordKey } from '../words';
import { Icon, type IconName } from './icon';

/** What is neither words nor photo. */
const KINDS: Record<string, { key: WordKey; icon: IconName }> = {
  open: { key: 'try:kind.open', icon: 'person' },
  follow: { key: 'try:kind.open', icon: 'person' },
  unfollow: { key: 'try:kind.unfollow', icon: 'minus' },
  sticker: { key: 'try:kind.sticker', icon: 'image' },
  voice: { key: 'try:kind.voice', icon: 'microphone' },
  audio: { key: 'try:kind.voice', icon: 'microphone' },
  video: { key: 'try:kind.video', icon: 'camera' },
  location: { key: 'try:kind.location', icon: 'road' },
  file: { key: 'try:kind.file', icon: 'box' },
};

/** The words of a message with their line breaks, or what it is instead. */
export function MessageWords({ message }: { message: TryMessage }): JSX.Element | null {
  const { say } = usePage();
  const kind = KINDS[message.kind];
  if (message.text) return <p class="words">{unbroken(message.text)}</p>;
  if (!kind) return null;
  return <p class="words words-kind"><Icon name={kind.icon} size={18} />{say(kind.key)}</p>;
}

/** Whose words these are, for the ear; to the eye it is the side and the colour. People of the co-op are named to both. */
export function Sender({ message, person }: { message: TryMessage; person: string }): JSX.Element {
  const { say, shown } = usePage();
  const coop = shown.trial?.coop.name ?? '';
  if (message.from === 'human') return <p class="sender-human"><Icon name="person" size={16} />{say('try:message.human', { coop })}</p>;
  return <span class="for-ear">{message.from === 'person' ? say('try:message.from', { name: person }) : say('try:message.from', { name: coop })}</span>;
}

/** What was not taken can be sent again. */
export function Failed({ message }: { message: TryMessage }): JSX.Element | null {
  const { say, acts } = usePage();
  if (message.from !== 'person' || message.state !== 'failed') return null;
  return (
    <button type="button" class="failed" onClick={() => void acts.resend(message.id)}>
      <Icon name="warning" size={18} />{say('try:message.failed')}
    </button>
  );
}
