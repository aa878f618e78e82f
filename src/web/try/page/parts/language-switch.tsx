import type { JSX } from 'preact';
import type { Language } from '../../api';
import { usePage } from '../page-context';
import { tellOutcome } from './tell-outcome';

/** The language of the page and of the shop's answers. Each is called by its own name, whatever the page speaks. */
export function LanguageSwitch(): JSX.Element {
  const page = usePage();
  const { say, shown, acts } = page;
  const speak = async (language: Language): Promise<void> => {
    if (language !== shown.language) tellOutcome(page, await acts.speak(language));
  };
  return (
    <div class="joined joined-language" role="group" aria-label={say('try:language')}>
      {(['vi', 'en'] as const).map((language) => (
        <button key={language} type="button" lang={language} aria-pressed={shown.language === language} onClick={() => void speak(language)}>{say(`try:language.${language}`)}</button>
      ))}
    </div>
  );
}
