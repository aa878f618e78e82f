import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../page-context';
import type { Sample } from '../server';
import { Icon } from './icon';

/** A photo that is going to be sent. */
export type Picked = { kind: 'sample'; sample: Sample } | { kind: 'file'; file: File };

/** Pictures drawn for the trial, and the way to a photo of one's own. */
export function SampleSheet({ onPick, onClose }: { onPick: (picked: Picked) => void; onClose: () => void }): JSX.Element {
  const { say, shown } = usePage();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => sheet.current?.querySelector('button')?.focus(), []);
  return (
    <section class="samples" ref={sheet} aria-label={say('try:samples')} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div class="samples-head">
        <h3>{say('try:samples')}</h3>
        <button type="button" class="tool" onClick={onClose}><Icon name="cross" size={20} label={say('try:close')} /></button>
      </div>
      <ul class="samples-grid">
        {shown.samples.map((sample) => (
          <li key={sample.name}>
            <button type="button" class="sample" onClick={() => onPick({ kind: 'sample', sample })}>
              <img src={sample.src} alt="" loading="lazy" />
              <span class="for-ear">{say('try:samples.shoot')} </span>{sample.name}
            </button>
          </li>
        ))}
      </ul>
      <div class="samples-own">
        <OwnPhoto label={say('try:samples.own')} icon="image" onPick={onPick} />
        <OwnPhoto label={say('try:samples.camera')} icon="camera" capture="environment" onPick={onPick} />
      </div>
    </section>
  );
}

/** A file field looks different in each browser: the button stands for it. */
function OwnPhoto({ label, icon, capture, onPick }: { label: string; icon: 'image' | 'camera'; capture?: 'environment'; onPick: (picked: Picked) => void }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => field.current?.click()}><Icon name={icon} />{label}</button>
      <input ref={field} class="for-ear" type="file" accept="image/jpeg,image/png,image/webp" tabIndex={-1} aria-label={label} {...(capture ? { capture } : {})}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) onPick({ kind: 'file', file });
        }} />
    </>
  );
}
