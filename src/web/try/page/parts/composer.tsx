import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Platform, TryPerson } from '../../api';
import { photoToSend } from '../photo-to-send';
import { usePage } from '../page-context';
import { Icon } from './icon';
import { SampleSheet, type Picked } from './sample-sheet';
import { tellOutcome } from './tell-outcome';

/** Where a person types: words, a photo, or a photo with words. Enter sends; Shift and Enter is a new line. */
export function Composer({ person, platform }: { person: TryPerson; platform: Platform }): JSX.Element {
  const page = usePage();
  const { say } = page;
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<Picked>();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  const send = async (): Promise<void> => {
    if (isBusy || (text.trim() === '' && !picked)) return;
    setBusy(true);
    // The field is free at once: what is typed while this is on its way is the next message.
    setText('');
    setPicked(undefined);
    const photo = picked && (picked.kind === 'sample' ? { sample: picked.sample.name } : await photoToSend(picked.file));
    const outcome = await page.acts.say(person.name, { ...(text.trim() ? { text: text.trim() } : {}), ...(photo ? { photo } : {}) });
    setBusy(false);
    field.current?.focus();
    if (tellOutcome(page, outcome)) return;
    setText((typed) => [text, typed].filter(Boolean).join('\n'));
    setPicked((since) => since ?? picked);
  };
  const pick = (some: Picked): void => {
    setPicked(some);
    setOpen(false);
    field.current?.focus();
  };
  return (
    <div class={`composer composer-${platform}`}>
      {isOpen && <SampleSheet onPick={pick} onClose={() => setOpen(false)} />}
      {picked && <PickedPhoto picked={picked} onDrop={() => setPicked(undefined)} />}
      <form class="composer-line" onSubmit={(event) => { event.preventDefault(); void send(); }}>
        <button type="button" class="tool" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name={platform === 'zalo' ? 'image' : 'camera'} size={24} label={say('try:composer.photo')} />
        </button>
        <textarea ref={field} rows={1} value={text} placeholder={say(`try:composer.${platform}`)} aria-label={say('try:composer.label', { name: person.name })} enterkeyhint="send"
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void send();
          }} />
        <button type="submit" class="tool" aria-disabled={isBusy}>
          {isBusy ? <span class="busy">{say('try:message.sending')}</span> : <Icon name="send" size={24} label={say('try:composer.send')} />}
        </button>
      </form>
    </div>
  );
}

function PickedPhoto({ picked, onDrop }: { picked: Picked; onDrop: () => void }): JSX.Element {
  const { say } = usePage();
  return (
    <p class="picked">
      {picked.kind === 'sample' ? <img src={picked.sample.src} alt="" /> : <Icon name="image" size={24} />}
      <span>{picked.kind === 'sample' ? picked.sample.name : picked.file.name}</span>
      <button type="button" class="tool" onClick={onDrop}><Icon name="cross" size={20} label={say('try:composer.noPhoto')} /></button>
    </p>
  );
}
